import { DataTable } from "#app/components/data-table.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import type { BlockParticipation } from "./participation.ts";

const norm = 60;

export function ParticipationTable({ blocks }: { blocks: BlockParticipation[] }) {
  // With no figure to show in any row, a table of blanks would only look like missing work.
  if (blocks.every((block) => block.percent === null)) {
    return (
      <p className="prose">
        {blocks.length === 1 ? "The one block" : `Each of the ${blocks.length} blocks`} has fewer than 20 people
        invited, so nothing is shown of who has <MethodLink to="begun">begun</MethodLink>. Nobody sees who is missing.
      </p>
    );
  }
  return (
    <DataTable
      caption="Who has begun, in steps of 10 %, once a day, from 20 invited. Nobody sees who is missing."
      rows={blocks}
      rowKey={(block) => block.blockId}
      columns={[
        { key: "label", label: "Block", cell: (block) => block.label },
        {
          key: "invited",
          label: <MethodLink to="invited">Invited</MethodLink>,
          number: true,
          cell: (block) => block.invited,
        },
        {
          key: "begun",
          label: <MethodLink to="begun">Begun</MethodLink>,
          number: true,
          cell: (block) => shownShare(block.percent),
        },
        {
          key: "bar",
          label: <span className="visually-hidden">Begun, as a bar</span>,
          cell: (block) => (block.percent === null ? null : <Bar percent={block.percent} />),
        },
      ]}
    />
  );
}

function shownShare(percent: number | null): string {
  if (percent === null) return "under 20 invited";
  if (percent === 0) return "under 10 %";
  return percent === 90 ? "90 % or more" : `${percent} %`;
}

/** The ink line stands at 60 %, where units are usually looked at again. */
function Bar({ percent }: { percent: number }) {
  return (
    <svg width="200" height="22" viewBox="0 0 200 22" aria-hidden="true">
      <rect x="0" y="6" width={percent * 2} height="10" rx="2" fill={percent < norm ? "var(--d6)" : "var(--d3)"} />
      <line x1={norm * 2} x2={norm * 2} y1="0" y2="22" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}
