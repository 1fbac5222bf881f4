import { DataTable } from "#app/components/data-table.tsx";

type Count = { label: string; people: number };

/** How many people stand under each name. */
export function CountsTable({ caption, head, counts }: { caption: string; head: string; counts: readonly Count[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "label", label: head, cell: ({ count }) => count.label },
        { key: "people", label: "People", number: true, cell: ({ count }) => count.people },
      ]}
      rows={counts.map((count, index) => ({ count, key: `${index} ${count.label}` }))}
      rowKey={({ key }) => key}
    />
  );
}
