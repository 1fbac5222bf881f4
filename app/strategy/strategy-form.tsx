import { Form, useNavigation } from "@remix-run/react";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import { Section } from "#app/components/page.tsx";
import { applyEdit, limits, type StrategyDraft } from "./draft.ts";
import { EditButton, type Problems } from "./edit-button.tsx";
import { LegacyFields } from "./legacy-fields.tsx";
import { PriorityFields } from "./priority-fields.tsx";
import { readDraft } from "./read-draft.ts";

/**
 * The whole strategy in one plain form. Add and remove are submit buttons that the server understands; with scripts the
 * same change is made here, without a round trip.
 */
export function StrategyForm({
  draft: given,
  problems,
  saveLabel,
}: {
  draft: StrategyDraft;
  problems: Problems;
  saveLabel: string;
}) {
  const [{ draft, edits, focus }, setState] = useState({ draft: given, edits: 0, focus: "" });
  const form = useRef<HTMLFormElement>(null);
  const busy = useNavigation().state !== "idle";
  const shown = edits === 0 ? problems : {};

  useEffect(() => {
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const target = focus ? form.current?.elements.namedItem(focus) : refused;
    if (target instanceof HTMLElement) target.focus();
  }, [focus]);

  function edit(event: MouseEvent<HTMLButtonElement>) {
    const { value } = event.currentTarget;
    if (!form.current || !/^(add|remove)\./.test(value)) return;
    event.preventDefault();
    const next = applyEdit(readDraft(new FormData(form.current)), value);
    setState((state) => ({ draft: next, edits: state.edits + 1, focus: focusAfter(next, value) }));
  }

  return (
    <Form method="post" className="stack stack-loose" ref={form} noValidate key={edits}>
      {/* Enter presses the first button of a form: it must be this one, not "Remove". */}
      <button type="submit" name="do" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        {saveLabel}
      </button>
      <Section title="The strategy">
        <TextField label="Name" name="name" words defaultValue={draft.name} error={shown.name} maxLength={120} />
        <TextField
          label="What staff call the leadership team"
          hint="Questions use these words: “the leadership team”, “the executive board”."
          name="leadershipTeam"
          defaultValue={draft.leadershipTeam}
          error={shown.leadershipTeam}
          maxLength={80}
        />
        <TextField
          label="Last day for leaders to sign their intent"
          hint="Sealed until all have signed or this day (UTC) is over. Without a day: until all have signed."
          name="intentDeadline"
          type="date"
          defaultValue={draft.intentDeadline}
          error={shown.intentDeadline}
        />
      </Section>
      <Section
        title="Priorities"
        note={`One to ${limits.priorities}. Each says what it gives up and how it can be read.`}
      >
        {shown.priorities ? <p className="field-error">{shown.priorities}</p> : null}
        {draft.priorities.map((priority, index) => (
          <PriorityFields
            // The form is made anew after each add or remove, so a place is a stable key.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            at={index}
            count={draft.priorities.length}
            priority={priority}
            problems={shown}
            onEdit={edit}
          />
        ))}
        <EditButton value="add.priorities" onEdit={edit} hidden={draft.priorities.length >= limits.priorities}>
          Add a priority
        </EditButton>
      </Section>
      <Section
        title="Foils"
        note="Three or more things that sound like priorities and are not in the strategy. They show how much ticking is guesswork."
      >
        {shown.foils ? <p className="field-error">{shown.foils}</p> : null}
        {draft.foils.map((foil, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as for priorities
          <div key={index} className="cluster cluster-end field-row">
            <input type="hidden" name={`foils.${index}.key`} value={foil.key} />
            <TextField
              label={`Foil ${index + 1}`}
              name={`foils.${index}.name`}
              defaultValue={foil.name}
              error={shown[`foils.${index}.name`]}
              maxLength={80}
            />
            <EditButton value={`remove.foils.${index}`} onEdit={edit} hidden={index < 3}>
              Remove foil {index + 1}
            </EditButton>
          </div>
        ))}
        <EditButton value="add.foils" onEdit={edit} hidden={draft.foils.length >= limits.foils}>
          Add a foil
        </EditButton>
      </Section>
      <LegacyFields items={draft.legacyItems} problems={shown} onEdit={edit} />
      <div>
        <Button name="do" value="save" busy={busy}>
          {saveLabel}
        </Button>
      </div>
    </Form>
  );
}

/** The first field of what was added; after a removal, the strategy's name is as good a place as any that is left. */
function focusAfter(draft: StrategyDraft, command: string): string {
  const [verb, list = "", index = ""] = command.split(".");
  if (verb === "remove") return "name";
  if (list === "alternatives")
    return `priorities.${index}.alternatives.${(draft.priorities[Number(index)]?.alternatives.length ?? 1) - 1}`;
  if (list === "readingFoils")
    return `priorities.${index}.foils.${(draft.priorities[Number(index)]?.foils.length ?? 1) - 1}`;
  const lists = { priorities: draft.priorities, foils: draft.foils, legacyItems: draft.legacyItems };
  return `${list}.${(lists[list as keyof typeof lists]?.length ?? 1) - 1}.name`;
}
