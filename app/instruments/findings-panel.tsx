import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { Section } from "#app/components/page.tsx";
import type { Finding } from "#surveys/lint/finding.ts";

type Placed = Finding & { label: string; to: string | null };

/** What keeps the instrument from being published, what asks for a second look, and the button that publishes it. */
export function FindingsPanel({
  errors,
  warnings,
  revision,
  problem,
}: {
  errors: readonly Placed[];
  warnings: readonly Placed[];
  revision: number;
  problem: Record<string, string>;
}) {
  const found = [...errors, ...warnings];
  return (
    <Section
      title="Before it is published"
      note="Checked by rule, each with its source. What must be mended blocks publishing; the rest asks for a second look."
    >
      {found.length === 0 ? (
        <p>Nothing was found.</p>
      ) : (
        <DataTable
          caption={`${errors.length} to mend, ${warnings.length} to look at`}
          rows={found}
          rowKey={(finding) => `${finding.rule} ${finding.path} ${finding.message}`}
          columns={[
            {
              key: "place",
              label: "Where",
              cell: ({ label, to }) => (to ? <Link to={to}>{label}</Link> : label),
            },
            { key: "message", label: "What", cell: ({ message }) => message },
            {
              key: "severity",
              label: "Then",
              cell: ({ severity }) => <span className="state">{severity === "error" ? "mend" : "look again"}</span>,
            },
          ]}
        />
      )}
      <Form method="post" className="stack stack-tight">
        <input type="hidden" name="revision" value={revision} />
        {warnings.length > 0 && errors.length === 0 ? (
          <div className="field">
            <label className="choice">
              <input type="checkbox" name="confirmed" aria-invalid={problem.confirmed ? true : undefined} />
              <span>
                I have looked at {warnings.length === 1 ? "this place" : "these places"} and keep the wording.
              </span>
            </label>
            {problem.confirmed ? (
              <span className="field-error" role="alert">
                {problem.confirmed}
              </span>
            ) : null}
          </div>
        ) : null}
        <div>
          <Button
            name="do"
            value="publish"
            {...(errors.length > 0 ? { reason: "Mend what is listed above first." } : {})}
          >
            Publish this version
          </Button>
        </div>
        {problem.publish ? (
          <p className="field-error" role="alert">
            {problem.publish}
          </p>
        ) : null}
        <p className="note">
          A published version is frozen: waves ask it as it stands. A later edit makes the next one.
        </p>
      </Form>
    </Section>
  );
}
