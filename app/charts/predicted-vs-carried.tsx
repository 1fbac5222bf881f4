import type { Release } from "#app/privacy/release-content.ts";
import { cellState, publishedText } from "./cell-state.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { findMetric } from "./find-group.ts";
import { Distance, Dot, Reason, type Tone, Value } from "./marks.tsx";
import { plain } from "./numbers.ts";
import { type PlotRow, PlotRows } from "./plot-rows.tsx";

/** What leaders predicted (ink bar) and what the group carries (dot), per priority, of 100 people. */
export function PredictedVsCarried({
  release,
  group,
  finding,
  heading,
}: {
  release: Release;
  group: { id: string; label: string };
  finding: string;
  heading?: "h2" | "h3";
}) {
  const rows = predictedRows(release, group.id);
  const minimum = release.thresholds.scores;
  const first = rows.find((row) => row.carried?.status === "number");
  return (
    <ChartFrame
      title="What leaders predicted, and what staff carry"
      note={`Of 100 people in ${group.label}, how many see the priority and read it as intended`}
      finding={finding}
      method={["predicted_carried", "carried"]}
      heading={heading}
      twin={{
        columns: [
          { label: "Priority" },
          { label: "Leaders predicted", number: true },
          { label: "Carried (interval)", number: true },
        ],
        rows: rows.map((row) => [
          row.name,
          row.predicted === null ? "" : plain(row.predicted),
          publishedText(row.carried, minimum),
        ]),
      }}
    >
      <PlotRows
        domain={[0, 100]}
        ticks={[0, 25, 50, 75, 100]}
        tickText={plain}
        head={(x) =>
          first?.carried?.status === "number" ? (
            <SeriesNames
              carried={x(first.carried.value)}
              predicted={first.predicted === null ? null : x(first.predicted)}
              side={first.predicted !== null && first.predicted < first.carried.value ? 1 : -1}
            />
          ) : null
        }
        rows={rows.map(
          (row): PlotRow => ({
            key: row.key,
            label: row.name,
            draw: (x) => {
              if (row.carried?.status !== "number") {
                return <Reason x={x(50)}>{cellState(row.carried, minimum).lines.join(" ")}</Reason>;
              }
              const { value } = row.carried;
              const right = row.predicted !== null && value >= row.predicted;
              return (
                <>
                  {row.predicted === null ? null : <Distance from={value} to={row.predicted} x={x} tone={row.tone} />}
                  {row.predicted === null ? null : (
                    <line className="reference" x1={x(row.predicted)} x2={x(row.predicted)} y1={-16} y2={16} />
                  )}
                  <Dot x={x(value)} tone={row.tone} />
                  <Value x={x(value)} dx={right ? 14 : -14} tone={row.tone}>
                    {plain(value)}
                  </Value>
                  {row.predicted === null ? null : (
                    <Value x={x(row.predicted)} dx={right ? -8 : 8} tone="plain" small>
                      {plain(row.predicted)}
                    </Value>
                  )}
                </>
              );
            },
          }),
        )}
      />
    </ChartFrame>
  );
}

/** Each name turns away from the other, so that they do not meet where the two marks are close. */
function SeriesNames({ carried, predicted, side }: { carried: string; predicted: string | null; side: 1 | -1 }) {
  return (
    <>
      <Value x={carried} dx={8 * side} tone="ink" small>
        Staff carry
      </Value>
      {predicted === null ? null : (
        <Value x={predicted} dx={-8 * side} tone="plain" small>
          Leaders predicted
        </Value>
      )}
    </>
  );
}

export function predictedRows(release: Release, group: string) {
  const order = release.declaredOrder.length ? release.declaredOrder : release.strategy.priorities.map((p) => p.key);
  return order.map((key) => {
    const carried = findMetric(release, group, `carried.${key}`);
    const predicted = release.leadership?.priorities.find((p) => p.key === key)?.predictedCarried ?? null;
    const name = release.strategy.priorities.find((p) => p.key === key)?.name ?? key;
    return { key, name, predicted, carried, tone: predictionTone(carried, predicted) };
  });
}

/** Orange or blue only where the prediction lies outside the interval and 5 points or more away. */
function predictionTone(carried: ReturnType<typeof findMetric>, predicted: number | null): Tone {
  if (carried?.status !== "number" || predicted === null || Math.abs(carried.value - predicted) < 5) return "plain";
  if (predicted > carried.high) return "against";
  return predicted < carried.low ? "with" : "plain";
}
