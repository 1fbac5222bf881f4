import type { Release } from "#app/privacy/release-content.ts";
import { cellState, publishedText } from "./cell-state.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { findMetric, heatColumns } from "./find-group.ts";
import { isClear } from "./gap-tone.ts";
import { Distance, Dot, Interval, Reason, Value } from "./marks.tsx";
import { answers, plain, signed } from "./numbers.ts";
import { PlotRows } from "./plot-rows.tsx";

/** Time on stopped and deprioritised work above what was sanctioned (the plumb line), layer by layer. */
export function Legacy({ release, finding, heading }: { release: Release; finding: string; heading?: "h2" | "h3" }) {
  const minimum = release.thresholds.scores;
  const rows = heatColumns(release, "layer").map((column) => ({
    column,
    value: findMetric(release, column.id, "legacy_load"),
  }));
  const ends = rows.flatMap(({ value }) => (value?.status === "number" ? [value.low, value.high] : []));
  const domain: [number, number] = [
    Math.min(0, Math.floor(Math.min(...ends, 0) / 10) * 10),
    Math.max(20, Math.ceil(Math.max(...ends, 0) / 10) * 10),
  ];
  const ticks = [...new Set([domain[0], 0, domain[1] / 2, domain[1]])];
  return (
    <ChartFrame
      title="Legacy load, layer by layer"
      note="Points of 100 on work that was to stop or shrink, above the points still allowed. The plumb line is what is allowed"
      finding={finding}
      method="legacy_load"
      heading={heading}
      twin={{
        columns: [
          { label: "Layer" },
          { label: "Answers", number: true },
          { label: "Legacy load (interval)", number: true },
        ],
        rows: rows.map(({ column, value }) => [
          column.label,
          column.n === null ? "" : plain(column.n),
          publishedText(value, minimum),
        ]),
      }}
    >
      <PlotRows
        domain={domain}
        ticks={ticks}
        tickText={signed}
        plumbAt={0}
        axis="top"
        rows={rows.map(({ column, value }) => ({
          key: column.id,
          label: column.label,
          note: column.n === null ? undefined : answers(column.n),
          draw: (x) => {
            if (value?.status !== "number") {
              return (
                <Reason x={x(0)} dx={12}>
                  {cellState(value, minimum).lines.join(" ")}
                </Reason>
              );
            }
            const tone = !isClear(value) ? "plain" : value.value > 0 ? "against" : "with";
            return (
              <>
                <Distance from={0} to={value.value} x={x} tone={tone} height={16} />
                <Interval low={value.low} high={value.high} x={x} tone={tone} />
                <Dot x={x(value.value)} tone={tone} />
                <g transform="translate(0,-17)">
                  <Value x={x(value.value)} dx={0} tone={tone}>
                    {signed(value.value)}
                  </Value>
                </g>
              </>
            );
          },
        }))}
      />
    </ChartFrame>
  );
}
