import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import type { InstrumentKind } from "#surveys/instrument.ts";
import { minutesText } from "./words.ts";

export type BuiltInRow = { kind: InstrumentKind; label: string; minutes: number; cards: number };

/** What can be asked without making anything, to look at before one chooses. */
export function BuiltInTable({ rows }: { rows: readonly BuiltInRow[] }) {
  return (
    <DataTable
      caption="Built in, with their minutes on a phone; a question about each priority has a card for each"
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: "name",
          label: "Instrument",
          cell: ({ kind, label }) => (
            <Link to={`/instruments/${kind}/preview`} className="target">
              {label}
            </Link>
          ),
        },
        { key: "minutes", label: "Minutes", number: true, cell: ({ minutes }) => minutesText(minutes) },
        { key: "cards", label: "Cards at most", number: true, cell: ({ cards }) => cards },
      ]}
    />
  );
}
