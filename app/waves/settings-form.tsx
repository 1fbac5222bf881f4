import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/fields.tsx";

export type SettingsValues = {
  name: string;
  strategyVersionId: string;
  template: string;
  closesOn: string;
  minimumScores?: string;
  minimumComments?: string;
};

/** What can be set while a wave is in draft. The two minimums appear once the wave exists. */
export function SettingsForm({
  values,
  versions,
  templates,
  problems,
  label,
}: {
  values: SettingsValues;
  versions: { versionId: string; label: string }[];
  templates: readonly { value: string; label: string }[];
  problems: Record<string, string>;
  label: string;
}) {
  const field = (name: keyof SettingsValues) => ({ name, defaultValue: values[name] ?? "", error: problems[name] });
  return (
    <Form method="post" className="stack" noValidate>
      <TextField
        label="Name"
        hint="As staff and leaders read it: “Baseline 2026”."
        maxLength={120}
        {...field("name")}
      />
      <SelectField
        label="Strategy version"
        options={versions.map(({ versionId, label: text }) => ({ value: versionId, label: text }))}
        {...field("strategyVersionId")}
      />
      <SelectField
        label="Questions"
        hint="Built in, or published under Instruments. Fixed when the wave opens."
        options={templates}
        {...field("template")}
      />
      <TextField
        label="Last day to answer"
        type="date"
        hint="Two weeks is usual for a baseline. The wave closes by itself when this day ends."
        {...field("closesOn")}
      />
      {values.minimumScores === undefined ? null : (
        <>
          <TextField
            label="Smallest group that gets a number"
            hint="5 or more. It can be raised, and not lowered again."
            type="number"
            step={1}
            {...field("minimumScores")}
          />
          <TextField
            label="Smallest group whose comments are shown"
            hint="10 or more. It can be raised, and not lowered again."
            type="number"
            step={1}
            {...field("minimumComments")}
          />
        </>
      )}
      <div>
        <Button kind={values.minimumScores === undefined ? "ink" : "line"}>{label}</Button>
      </div>
    </Form>
  );
}
