import { Bob } from "#app/components/plumb-mark.tsx";
import type { Release } from "#app/privacy/release-content.ts";
import { type CascadeRow, cascadeRows } from "./cascade-rows.ts";
import { cellState, publishedText } from "./cell-state.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { shownValue } from "./find-group.ts";
import { Distance, Interval, Reason, Value } from "./marks.tsx";
import { answers, interval, percent, plain } from "./numbers.ts";
import { percentScale } from "./plot-rows.tsx";

/** Height of one layer and of one handover, in px: the columns of text beside the drawing use the same in chart.css. */
const step = 48;
const ticks = [0, 25, 50, 75, 100];

/** Layers hang downwards, the plumb line drops from the first layer's own figure, the lean is the loss. */
export function CascadeChain({
  release,
  finding,
  heading,
}: {
  release: Release;
  finding: string;
  heading?: "h2" | "h3";
}) {
  const rows = cascadeRows(release);
  const minimum = release.thresholds.scores;
  return (
    <ChartFrame
      title="Carried share, layer by layer"
      note="Of 100 people, how many see the priorities and read them as intended, weighted by declared intent. The plumb line hangs from the highest layer that shows a number"
      finding={finding}
      method={["carried", "attenuation", "points_lost"]}
      heading={heading}
      twin={{
        columns: [
          { label: "Layer" },
          { label: "Answers", number: true },
          { label: "Carried (interval)", number: true },
          { label: "Lost in the handover, % (interval)", number: true },
          { label: "Points lost", number: true },
        ],
        rows: rows.map((row, index) => [
          row.column.label,
          row.column.n === null ? "" : plain(row.column.n),
          publishedText(row.carried, minimum),
          index === 0 ? "" : publishedText(row.attenuation, minimum),
          index === 0 ? "" : publishedText(row.pointsLost, minimum, plain),
        ]),
      }}
    >
      <div className="cascade">
        <div className="cascade-names">
          {rows.map((row, index) => (
            <div key={row.column.id}>
              {index === 0 ? null : <Edge row={row} minimum={minimum} />}
              <p className="cascade-step">
                <strong>{row.column.label}</strong>
                {row.column.n === null ? null : <span className="note">{answers(row.column.n)}</span>}
              </p>
            </div>
          ))}
        </div>
        <Drawing rows={rows} minimum={minimum} />
        <div className="cascade-edges">
          {rows.slice(1).map((row) => (
            <Edge key={row.column.id} row={row} minimum={minimum} />
          ))}
        </div>
      </div>
    </ChartFrame>
  );
}

function Edge({ row, minimum }: { row: CascadeRow; minimum: number }) {
  const { attenuation, pointsLost, largest } = row;
  const points = shownValue(pointsLost);
  return (
    <p className={largest ? "cascade-step cascade-edge cascade-largest" : "cascade-step cascade-edge"}>
      {attenuation?.status === "number" ? (
        <>
          <strong>
            {attenuation.value >= 0 ? `${percent(attenuation.value)} lost` : `${percent(-attenuation.value)} gained`}
          </strong>
          <span className="note">
            {interval(attenuation.low, attenuation.high)}&nbsp;%
            {points === null ? "" : `, ${plain(points)} points`}
          </span>
        </>
      ) : (
        <span className="note">
          Handover: {cellState(attenuation, minimum).lines.join(" ")}
          {points === null ? "" : `, ${plain(points)} points`}
        </span>
      )}
    </p>
  );
}

function Drawing({ rows, minimum }: { rows: readonly CascadeRow[]; minimum: number }) {
  const x = percentScale([0, 100]);
  const yOf = (index: number) => index * 2 * step + step / 2;
  const bottom = yOf(rows.length - 1) + step / 2;
  const shown = rows.flatMap((row, index) => {
    const value = shownValue(row.carried);
    return value === null ? [] : [{ row, index, value }];
  });
  const top = shown[0];
  return (
    <svg className="cascade-drawing" aria-hidden="true" width="100%" height={bottom + 44}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="grid-line" x1={x(tick)} x2={x(tick)} y1={0} y2={bottom} />
          <text className="axis-text" x={x(tick)} y={bottom + 40} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {top ? (
        <>
          <line className="plumb-line" x1={x(top.value)} x2={x(top.value)} y1={yOf(top.index)} y2={bottom} />
          <svg x={x(top.value)} y={bottom} overflow="visible" aria-hidden="true">
            <Bob x={0} y={0} />
          </svg>
          {shown.slice(1).map(({ index, value }) => (
            <g key={index} transform={`translate(0,${yOf(index)})`}>
              <Distance from={value} to={top.value} x={x} tone={value < top.value ? "against" : "with"} height={10} />
            </g>
          ))}
        </>
      ) : null}
      {shown.slice(1).map(({ row, index, value }, i) => {
        const above = shown[i];
        if (!above) return null;
        return (
          <line
            key={row.column.id}
            x1={x(above.value)}
            y1={yOf(above.index)}
            x2={x(value)}
            y2={yOf(index)}
            stroke={row.largest ? "var(--against)" : "var(--ink-2)"}
            strokeWidth={row.largest ? 4 : 2}
            data-part={row.largest ? "largest-edge" : "edge"}
          />
        );
      })}
      {rows.map((row, index) => (
        <g key={row.column.id} transform={`translate(0,${yOf(index)})`}>
          {row.carried?.status === "number" ? (
            <>
              <Interval low={row.carried.low} high={row.carried.high} x={x} y={16} caps />
              <circle cx={x(row.carried.value)} r={8} fill="var(--ink)" stroke="var(--paper)" strokeWidth={2} />
              <Value x={x(row.carried.value)} dx={-15} tone="ink">
                {plain(row.carried.value)}
              </Value>
            </>
          ) : (
            <Reason x={x(50)}>{cellState(row.carried, minimum).lines.join(" ")}</Reason>
          )}
        </g>
      ))}
    </svg>
  );
}
