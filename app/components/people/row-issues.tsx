import { DataTable } from "#app/components/data-table.tsx";
import { Notice } from "#app/components/messages.tsx";

type Issue = { row: number; reason: string };

/** Why a file was refused, row by row. Long lists are cut: after the first mends the file is sent again anyway. */
export function RowIssues({ error, rows, total }: { error: string; rows: readonly Issue[]; total: number }) {
  return (
    <div className="stack">
      <Notice kind="error" title="The file was not imported">
        <p>{error}</p>
      </Notice>
      {rows.length > 0 ? (
        <DataTable
          caption="Rows to mend. The header is row 1, as in a spreadsheet."
          columns={[
            { key: "row", label: "Row", cell: ({ issue }) => issue.row },
            { key: "reason", label: "Reason", cell: ({ issue }) => issue.reason },
          ]}
          rows={rows.map((issue, index) => ({ issue, key: String(index) }))}
          rowKey={({ key }) => key}
        />
      ) : null}
      {total > rows.length ? <p className="note">And {total - rows.length} more.</p> : null}
    </div>
  );
}
