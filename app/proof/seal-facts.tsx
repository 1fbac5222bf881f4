import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Section } from "#app/components/page.tsx";
import type { Proof } from "./find-proof.server.ts";

/** What is kept beside an answer, and the list that shows each ballot was counted. */
export function SealFacts({ proof }: { proof: Proof }) {
  return (
    <>
      <Section
        title="Is my receipt in the list?"
        note="The list says that a ballot was counted, not what is in it and not whose it is."
      >
        {proof.sealed ? (
          <>
            <dl className="facts">
              <dt>Root of the list</dt>
              <dd className="hash">{proof.sealed.merkleRoot}</dd>
            </dl>
            <p>
              <Link to={`/receipts/${proof.id}`}>Look up your receipt</Link>, or take{" "}
              <a href={`/api/waves/${proof.id}/ballots`}>the whole list</a> and count again.
            </p>
          </>
        ) : proof.state === "cancelled" ? (
          <p>
            There is no list. The wave was cancelled: the box was destroyed with every ballot in it, unread, and so was
            its key.
          </p>
        ) : (
          <p>The list is made when the wave is sealed. Keep your receipt until then.</p>
        )}
      </Section>
      <Section
        title="What is kept beside an answer"
        note="Read from the database's own catalogue just now: every column of the tables that hold what people sent."
      >
        <DataTable
          caption={`${proof.columns.length} columns: answers, free text, and the list of ballots`}
          rows={proof.columns}
          rowKey={({ table, column }) => `${table}.${column}`}
          columns={[
            { key: "column", label: "Column", cell: ({ column }) => column },
            { key: "table", label: "Table", cell: ({ table }) => table },
            { key: "type", label: "Type", cell: ({ type }) => type },
          ]}
        />
      </Section>
    </>
  );
}
