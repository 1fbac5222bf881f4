import { DataTable } from "#app/components/data-table.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Section } from "#app/components/page.tsx";
import type { Proof } from "./find-proof.server.ts";

/** What was fixed when the wave opened: thresholds, blocks, keys. */
export function FrozenFacts({ proof }: { proof: Proof }) {
  const { thresholds, blocks, keys } = proof;
  return (
    <>
      <Section
        title="Fixed when it opened"
        note="Thresholds, blocks, keys and the list of groups. None of it can be changed while people answer, or later."
      >
        <dl className="facts">
          <dt>
            <MethodLink to="hidden">Scores from</MethodLink>
          </dt>
          <dd>{thresholds.scores} people; 5 to 9 people show as a band</dd>
          <dt>
            <MethodLink to="texts">Comments from</MethodLink>
          </dt>
          <dd>{thresholds.comments} people</dd>
          <dt>Hash of it all</dt>
          <dd className="hash">{proof.frozenHash ?? "none was kept"}</dd>
        </dl>
      </Section>
      <Section
        title="Blocks"
        note="The smallest groups there are beside an answer: one layer and one department. You are counted in one of them."
      >
        <DataTable
          caption={`${blocks.length} blocks, ${proof.invited} people invited`}
          rows={blocks}
          rowKey={(block) => block.id}
          columns={[
            { key: "name", label: "Block", cell: (block) => block.name },
            {
              key: "invited",
              label: <MethodLink to="invited">Invited</MethodLink>,
              number: true,
              cell: (block) => block.invited,
            },
          ]}
        />
      </Section>
      <Section
        title="Keys"
        note="One for each block, the same list for everybody: a key made for one person would stand out in it."
      >
        <dl className="facts">
          <dt>Hash of the list</dt>
          <dd className="hash">{proof.keyListHash}</dd>
        </dl>
        <details>
          <summary>The {keys.length} keys by block</summary>
          <DataTable
            caption="Keys that sign the tickets of this wave"
            rows={keys}
            rowKey={(key) => key.kid}
            columns={[
              { key: "block", label: "Block", cell: (key) => key.block },
              { key: "kid", label: "Key id", cell: (key) => <span className="hash">{key.kid}</span> },
            ]}
          />
        </details>
        <p>
          The whole list is <a href={`/api/waves/${proof.id}/keys`}>a file</a>. Its hash is the SHA-256 of that file in
          canonical JSON (RFC 8785).
        </p>
      </Section>
    </>
  );
}
