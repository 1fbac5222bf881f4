import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { Section } from "#app/components/page.tsx";

export type ShownPersonalData = {
  employeeId: string;
  name: string;
  erasureWaits: boolean;
  account: { email: string; role: string } | null;
  imports: readonly {
    importedAt: string | Date;
    name: string;
    email: string | null;
    department: string;
    layer: number;
  }[];
  invitations: readonly { wave: string; openedAt: string | Date | null; block: string }[];
};

/** One person's data as an owner sees it, with the two things that can be asked for. */
export function PersonalData({ data }: { data: ShownPersonalData }) {
  const { employeeId, name, account, imports, invitations, erasureWaits } = data;
  const day = (at: string | Date | null) => (at === null ? "" : displayDate(new Date(at).toISOString()));
  return (
    <>
      <Section title={<bdi>{name}</bdi>}>
        <dl className="facts">
          <dt>Employee number</dt>
          <dd>{employeeId}</dd>
          <dt>Sign-in</dt>
          <dd>{account ? `${account.email}, ${account.role}` : "none"}</dd>
        </dl>
        <DataTable
          caption="In these imports"
          rows={[...imports]}
          rowKey={(row) => String(row.importedAt)}
          columns={[
            { key: "at", label: "Imported", cell: (row) => day(row.importedAt) },
            { key: "name", label: "Name", cell: (row) => <bdi>{row.name}</bdi> },
            { key: "email", label: "Mail address", cell: (row) => row.email ?? "none" },
            { key: "department", label: "Department", cell: (row) => <bdi>{row.department}</bdi> },
            { key: "layer", label: "Layer", number: true, cell: (row) => row.layer },
          ]}
        />
        {invitations.length > 0 ? (
          <DataTable
            caption="Invited to. Whether this person took part is shown to nobody."
            rows={[...invitations]}
            rowKey={(row) => `${row.wave} ${row.openedAt}`}
            columns={[
              { key: "wave", label: "Wave", cell: (row) => row.wave },
              { key: "opened", label: "Opened", cell: (row) => day(row.openedAt) },
              { key: "block", label: "Counted as", cell: (row) => row.block },
            ]}
          />
        ) : null}
      </Section>
      <Section
        title="A copy for the person"
        note="A JSON file with all of the above, and what cannot be in it and why."
      >
        <div>
          <ButtonLink kind="line" download to={`/people/requests/copy.json?person=${encodeURIComponent(employeeId)}`}>
            Download the copy
          </ButtonLink>
        </div>
      </Section>
      <Section title="Erase this person">
        {erasureWaits ? (
          <p className="prose">
            Asked for already. What is left belongs to a wave that is still running; it goes within a day of its end.
          </p>
        ) : (
          <Form method="post" className="stack">
            <div className="stack stack-tight prose">
              <p>
                The sign-in, letters, and name, address and number in every import go. The rows stay without them, so
                that earlier counts keep their meaning. Rows of a wave that is still running wait for its end.
              </p>
              <p>
                Answers and comments are not touched: nobody can find which are theirs. A signed intent stays as a
                statement of a leader without a name. Names typed into a strategy stay where they were typed.
              </p>
            </div>
            <input type="hidden" name="employeeId" value={employeeId} />
            <label className="choice">
              <input type="checkbox" name="confirm" value="yes" required />
              <span>
                Erase <bdi>{name}</bdi> for good
              </span>
            </label>
            <div>
              <Button>Erase</Button>
            </div>
          </Form>
        )}
      </Section>
    </>
  );
}
