import type { MouseEvent } from "react";
import { SelectField, TextField } from "#app/components/fields.tsx";
import { Section } from "#app/components/page.tsx";
import { type LegacyDraft, limits } from "./draft.ts";
import { EditButton, type Problems } from "./edit-button.tsx";

const decisions = [
  { value: "stop", label: "Stop: 0 points from now on" },
  { value: "deprioritise", label: "Deprioritise: at most these points" },
  { value: "protect", label: "Protect: keeps these points" },
];

export function LegacyFields({
  items,
  problems,
  onEdit,
}: {
  items: LegacyDraft[];
  problems: Problems;
  onEdit: (event: MouseEvent<HTMLButtonElement>) => void;
}) {
  return (
    <Section
      title="Earlier work"
      note={`Up to ${limits.legacyItems} things begun before this strategy, each with a decision. Old work that nobody stops crowds out the new.`}
    >
      {problems.legacyItems ? <p className="field-error">{problems.legacyItems}</p> : null}
      {items.map((item, index) => {
        const at = `legacyItems.${index}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the form is made anew after each add or remove
          <fieldset key={index} className="card stack">
            <legend className="visually-hidden">Earlier work {index + 1}</legend>
            <h3>Earlier work {index + 1}</h3>
            <input type="hidden" name={`${at}.key`} value={item.key} />
            <TextField
              label="Name"
              words
              name={`${at}.name`}
              defaultValue={item.name}
              error={problems[`${at}.name`]}
              maxLength={80}
            />
            <SelectField
              label="Decision"
              name={`${at}.decision`}
              options={decisions}
              defaultValue={item.decision}
              error={problems[`${at}.decision`]}
            />
            <TextField
              label="Points of 100 it keeps"
              hint="The cap or the level. Not read for what stops."
              name={`${at}.points`}
              inputMode="decimal"
              defaultValue={item.points}
              error={problems[`${at}.points`]}
            />
            <EditButton value={`remove.legacyItems.${index}`} onEdit={onEdit} hidden={false}>
              Remove earlier work {index + 1}
            </EditButton>
          </fieldset>
        );
      })}
      <EditButton value="add.legacyItems" onEdit={onEdit} hidden={items.length >= limits.legacyItems}>
        Add earlier work
      </EditButton>
    </Section>
  );
}
