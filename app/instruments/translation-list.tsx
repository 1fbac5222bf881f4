import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { TextField } from "#app/components/fields.tsx";

type Row = { language: string; name: string; missing: number };

/** The languages there are, and the way to one more. */
export function TranslationList({ translations }: { translations: readonly Row[] }) {
  return (
    <>
      {translations.length === 0 ? (
        <p>No translation yet.</p>
      ) : (
        <DataTable
          caption="Translations"
          rows={translations}
          rowKey={({ language }) => language}
          columns={[
            {
              key: "language",
              label: "Language",
              cell: ({ language, name }) => (
                <Link to={`translations/${language}`} className="target">
                  {name}
                </Link>
              ),
            },
            {
              key: "missing",
              label: "State",
              cell: ({ missing }) => (
                <span className="state">{missing === 0 ? "complete" : `${missing} texts to translate`}</span>
              ),
            },
          ]}
        />
      )}
      <Form method="get" action="translations" className="stack stack-tight">
        <TextField
          label="Add a language"
          hint="A tag such as de, ar or pt-BR."
          name="language"
          maxLength={20}
          required
        />
        <div>
          <Button kind="line">Translate side by side</Button>
        </div>
      </Form>
    </>
  );
}
