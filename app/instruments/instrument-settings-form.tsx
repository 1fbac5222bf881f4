import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/fields.tsx";
import { purposeWords } from "./words.ts";

/** As saved, or as typed where that was refused. */
export type InstrumentSettings = Record<"name" | "title" | "language" | "purpose" | "leaderForm", string> & {
  meaningMax: number | string;
};

/** What holds for the whole instrument. */
export function InstrumentSettingsForm({
  settings,
  leaderForms,
  revision,
  problems,
}: {
  settings: InstrumentSettings;
  leaderForms: readonly { value: string; label: string }[];
  revision: number;
  problems: Record<string, string>;
}) {
  return (
    <Form method="post" className="stack" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <TextField
        label="Name"
        hint="As you find it in lists."
        name="name"
        defaultValue={settings.name}
        error={problems.name}
        maxLength={80}
      />
      <TextField
        label="Title"
        hint="The question staff read first."
        name="title"
        defaultValue={settings.title}
        error={problems.title}
        maxLength={120}
      />
      <TextField
        label="Language of the texts"
        hint="A tag such as en, de or pt-BR."
        name="language"
        defaultValue={settings.language}
        error={problems.language}
        maxLength={20}
      />
      <SelectField
        label="Length"
        name="purpose"
        options={Object.entries(purposeWords).map(([value, label]) => ({ value, label }))}
        defaultValue={settings.purpose}
        error={problems.purpose}
      />
      <SelectField
        label="Leaders are asked"
        name="leaderForm"
        options={leaderForms}
        defaultValue={settings.leaderForm}
        error={problems.leaderForm}
      />
      <TextField
        label="Priorities that get the meaning question, at most"
        hint="Drawn on the device among the ones somebody ticked."
        name="meaningMax"
        type="number"
        defaultValue={settings.meaningMax}
        error={problems.meaningMax}
      />
      <div>
        <Button kind="line" name="do" value="settings">
          Save settings
        </Button>
      </div>
    </Form>
  );
}
