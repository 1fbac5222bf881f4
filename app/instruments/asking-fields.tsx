import { useState } from "react";
import { ChoiceField, SelectField, TextField } from "#app/components/fields.tsx";
import type { Problems } from "#app/strategy/edit-button.tsx";
import { branchValues } from "#surveys/branch-faults.ts";
import { VOICES } from "#surveys/instrument.ts";
import type { DocumentItem } from "#surveys/instrument-document.ts";
import { askingOf } from "./read-question.ts";
import { layerWords } from "./words.ts";

const askingOptions = [
  { value: "once", label: "Once" },
  { value: "priorities", label: "For every priority" },
  { value: "priorities-rotate", label: "For some priorities, by form letter" },
  { value: "pairs-rotate", label: "For some pairs of priorities, by form letter" },
  { value: "stops", label: "For every piece of earlier work that stops" },
  { value: "drawn-all", label: "For each priority drawn among the ticked ones" },
  { value: "drawn-first", label: "For the first priority drawn" },
];

/** Who is asked, how often, and after which answer. */
export function AskingFields({
  item,
  before,
  problems,
}: {
  item: DocumentItem;
  before: readonly DocumentItem[];
  problems: Problems;
}) {
  return (
    <>
      <ChoiceField
        label="Asked of"
        name="layers"
        several
        options={VOICES.map((voice) => ({ value: voice, label: layerWords[voice] }))}
        defaultValue={item.layers ?? VOICES}
        error={problems.layers}
      />
      <SelectField
        label="Asked"
        name="asking"
        options={askingOptions}
        defaultValue={askingOf(item)}
        {...(problems.repeat || problems.drawn ? { error: problems.repeat ?? problems.drawn } : {})}
      />
      <TextField
        label="By form letter: at least so many in each form"
        hint="The four forms together always ask all of them."
        name="rotate"
        type="number"
        defaultValue={item.rotate ?? 1}
        error={problems.rotate}
      />
      <BranchFields item={item} before={before} problems={problems} />
    </>
  );
}

function BranchFields({
  item: { branch },
  before,
  problems,
}: {
  item: DocumentItem;
  before: readonly DocumentItem[];
  problems: Problems;
}) {
  const [chosen, setChosen] = useState(branch?.question ?? "");
  const targets = before.filter((item) => branchValues(item).length > 0);
  const target = targets.find(({ name }) => name === chosen);
  const values = target
    ? branchValues(target).map((value) => ({ value: String(value), label: answerText(target, value) }))
    : [];
  return (
    <fieldset className="field stack">
      <legend>Only after an earlier answer</legend>
      <SelectField
        label="Earlier question"
        name="branch.question"
        options={[
          { value: "", label: "Always asked" },
          ...targets.map(({ name, title }) => ({ value: name, label: title || name })),
        ]}
        defaultValue={chosen}
        onChange={(event) => setChosen(event.target.value)}
        error={problems["branch.question"]}
      />
      {target ? (
        <>
          <SelectField
            label="Its answer"
            name="branch.operator"
            options={[
              { value: "is", label: "is" },
              { value: "is-not", label: "is given and is not" },
            ]}
            defaultValue={branch?.operator ?? "is"}
          />
          <SelectField
            key={chosen}
            label="Answer"
            name="branch.value"
            options={values}
            defaultValue={String(branch?.value ?? "")}
            error={problems["branch.value"]}
          />
        </>
      ) : null}
    </fieldset>
  );
}

function answerText({ labels, escapes = [], choices = [] }: DocumentItem, value: string | number): string {
  if (typeof value === "number") return labels?.[value - 1] ?? String(value);
  const entries = [...escapes, ...choices.filter((entry) => typeof entry !== "string")];
  return entries.find((entry) => entry.value === value)?.text ?? value;
}
