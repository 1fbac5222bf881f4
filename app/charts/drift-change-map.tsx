import { useState } from "react";
import type { Release } from "#app/privacy/release-content.ts";
import { changeCell } from "./change-cell.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { FocusStrip } from "./focus-strip.tsx";
import { HeatGrid } from "./heat-grid.tsx";
import { heatRows } from "./heat-rows.ts";
import { RampLegend } from "./ramp-legend.tsx";

/** Change of drift since the wave before: signed points, coloured only where the change is one. */
export function DriftChangeMap({
  release,
  by,
  finding,
}: {
  release: Release;
  by: "layer" | "department";
  finding: string;
}) {
  const { columns, rows } = heatRows(release, by, changeCell);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const row = rows[Math.min(active.row, rows.length - 1)];
  const cell = row?.cells[Math.min(active.column, columns.length - 1)];
  const before = release.previous[release.previous.length - 1]?.name ?? "the wave before";
  return (
    <ChartFrame
      title={`Change of drift by priority and ${by}`}
      note={`Points since ${before}. Fewer points: more people carry it`}
      finding={finding}
      method={["change", "drift"]}
      twin={{
        columns: [
          { label: "Priority" },
          { label: "Group" },
          { label: "Change (points)", number: true },
          { label: "Verdict" },
        ],
        rows: rows.flatMap((each) =>
          each.cells.map(({ column, state }) => [each.name, column.label, state.lines.join(" "), state.words]),
        ),
      }}
      interactive
    >
      <div className="heat">
        <HeatGrid label={finding} columns={columns} rows={rows} active={active} onMove={setActive} />
        <div className="heat-below">
          <RampLegend minimum={release.thresholds.scores} domain="change" />
          {row && cell ? <FocusStrip row={row} cell={cell} /> : null}
        </div>
      </div>
    </ChartFrame>
  );
}
