import { useState } from "react";
import type { Release } from "#app/privacy/release-content.ts";
import { publishedText } from "./cell-state.ts";
import { ChartFrame, type Twin } from "./chart-frame.tsx";
import { FocusStrip } from "./focus-strip.tsx";
import { HeatGrid } from "./heat-grid.tsx";
import { type HeatRow, heatRows, highestCell } from "./heat-rows.ts";
import { plain } from "./numbers.ts";
import { RampLegend } from "./ramp-legend.tsx";

/** Blocks are frozen so (app/blocks): without it a reader looks for departments that have no column. */
const whoCounts =
  "A team counts in the department of its leader, the leadership team in that of its head. Teams too small to stand alone count across departments and have no column";

/** Drift by priority and layer, or priority and department: one cell for each, hidden ones in their place with the reason. */
export function DriftHeatMap({
  release,
  by,
  finding,
  heading,
}: {
  release: Release;
  by: "layer" | "department";
  finding: string;
  heading?: "h2" | "h3";
}) {
  const { columns, rows } = heatRows(release, by);
  const [active, setActive] = useState(() => highestCell(rows));
  const [numbersHidden, setNumbersHidden] = useState(false);
  const row = rows[Math.min(active.row, rows.length - 1)];
  const cell = row?.cells[Math.min(active.column, columns.length - 1)];
  return (
    <ChartFrame
      title={`Drift by priority and ${by}`}
      note={`Of 100 people in the ${by}, how many do not see the priority or read it differently${by === "department" ? `. ${whoCounts}` : ""}`}
      finding={finding}
      method={
        rows.some(({ leadersDiffer }) => leadersDiffer !== null)
          ? ["drift", "not_seen", "misread", "carried", "alignment"]
          : ["drift", "not_seen", "misread", "carried"]
      }
      twin={driftTwin(release, rows)}
      interactive
      heading={heading}
      controls={
        <button
          type="button"
          className="button button-line button-small"
          aria-pressed={numbersHidden}
          onClick={() => setNumbersHidden(!numbersHidden)}
        >
          {numbersHidden ? "Show numbers" : "Hide numbers"}
        </button>
      }
    >
      <div className={numbersHidden ? "heat numbers-hidden" : "heat"}>
        <HeatGrid label={finding} columns={columns} rows={rows} active={active} onMove={setActive} />
        <div className="heat-below">
          <RampLegend minimum={release.thresholds.scores} />
          {row && cell ? <FocusStrip row={row} cell={cell} /> : null}
        </div>
      </div>
    </ChartFrame>
  );
}

/** In a table an empty cell reads as a mistake. */
const notShown = "not shown";

function driftTwin(release: Release, rows: readonly HeatRow[]): Twin {
  const minimum = release.thresholds.scores;
  return {
    columns: [
      { label: "Priority" },
      { label: "Group" },
      { label: "Answers", number: true },
      { label: "Drift (interval)", number: true },
      { label: "Not seen", number: true },
      { label: "Read differently", number: true },
      { label: "Carried", number: true },
    ],
    rows: rows.flatMap((row) =>
      row.cells.map(({ column, value, split }) => [
        row.name,
        column.label,
        value?.status === "hidden" || value === undefined ? notShown : plain(value.n),
        publishedText(value, minimum),
        split ? plain(split.notSeen) : notShown,
        split ? plain(split.misread) : notShown,
        split ? plain(split.carried) : notShown,
      ]),
    ),
  };
}
