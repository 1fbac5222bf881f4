import type { MouseEvent } from "react";
import { TextAreaField, TextField } from "#app/components/fields.tsx";
import { limits, type PriorityDraft } from "./draft.ts";
import { EditButton, type Problems } from "./edit-button.tsx";

type Edit = (event: MouseEvent<HTMLButtonElement>) => void;

export function PriorityFields({
  at,
  count,
  priority,
  problems,
  onEdit,
}: {
  at: number;
  count: number;
  priority: PriorityDraft;
  problems: Problems;
  onEdit: Edit;
}) {
  const prefix = `priorities.${at}`;
  const field = (name: string) => ({ name: `${prefix}.${name}`, error: problems[`${prefix}.${name}`] });
  return (
    <fieldset className="card stack">
      <legend className="visually-hidden">Priority {at + 1}</legend>
      <h3>Priority {at + 1}</h3>
      <input type="hidden" name={`${prefix}.key`} value={priority.key} />
      <TextField
        label="Short name"
        hint="As it stands in lists and on the heat map."
        words
        defaultValue={priority.name}
        maxLength={80}
        {...field("name")}
      />
      <TextAreaField label="Statement" words rows={2} defaultValue={priority.statement} {...field("statement")} />
      <TextAreaField
        label="What it refuses"
        hint="The thing it gives up. A priority that refuses nothing is not one."
        words
        rows={2}
        defaultValue={priority.refuses}
        {...field("refuses")}
      />
      <h4>How it can be read</h4>
      <p className="note">
        Staff and leaders see all readings in random order and without these labels. Write them equally long and equally
        friendly.
      </p>
      {problems[`${prefix}.readings`] ? <p className="field-error">{problems[`${prefix}.readings`]}</p> : null}
      <TextAreaField label="Intended reading" words rows={2} defaultValue={priority.intended} {...field("intended")} />
      <TextField
        label="Sponsor of the intended reading"
        hint="The named leader who signs that this is what is meant."
        defaultValue={priority.sponsor}
        maxLength={120}
        {...field("sponsor")}
      />
      {priority.alternatives.map((text, index) => (
        <TextAreaField
          // biome-ignore lint/suspicious/noArrayIndexKey: the form is made anew after each add or remove
          key={index}
          label={`Live alternative ${index + 1}`}
          hint={index === 0 ? "A reading that people here really hold." : undefined}
          words
          rows={2}
          defaultValue={text}
          {...field(`alternatives.${index}`)}
        />
      ))}
      <EditButton
        value={`add.alternatives.${at}`}
        onEdit={onEdit}
        hidden={priority.alternatives.length >= limits.alternatives}
      >
        Add an alternative to priority {at + 1}
      </EditButton>
      {priority.foils.map((text, index) => (
        <TextAreaField
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          key={index}
          label={`Foil reading ${index + 1}`}
          hint={index === 0 ? "Plausible to somebody who guesses, held by nobody." : undefined}
          words
          rows={2}
          defaultValue={text}
          {...field(`foils.${index}`)}
        />
      ))}
      <EditButton
        value={`add.readingFoils.${at}`}
        onEdit={onEdit}
        hidden={priority.foils.length >= limits.readingFoils}
      >
        Add a foil reading to priority {at + 1}
      </EditButton>
      <h4>In daily work</h4>
      <TextAreaField
        label="Expected behaviour (optional)"
        hint="What people do differently when they follow it."
        words
        rows={2}
        defaultValue={priority.behaviour}
        {...field("behaviour")}
      />
      <TextAreaField
        label="Decision rule (optional)"
        hint="What wins when it collides with something else."
        words
        rows={2}
        defaultValue={priority.decisionRule}
        {...field("decisionRule")}
      />
      <EditButton value={`remove.priorities.${at}`} onEdit={onEdit} hidden={count < 2}>
        Remove priority {at + 1}
      </EditButton>
    </fieldset>
  );
}
