import { scaleLinear } from "d3-scale";
import type { HeatCellData, HeatRow, Split } from "./heat-rows.ts";
import { interval, plain } from "./numbers.ts";

/** One fixed place for the detail of the chosen cell, so that nothing is covered and every way of pointing gets the same. */
export function FocusStrip({ row, cell }: { row: HeatRow; cell: HeatCellData }) {
  const { value, split } = cell;
  return (
    <div className="focus-strip" aria-live="polite" data-part="focus-strip">
      <p>
        <strong>
          {row.name}, {cell.column.label}
        </strong>
      </p>
      {value?.status === "number" ? (
        <p>
          Drift <strong>{plain(value.value)}</strong>, interval {interval(value.low, value.high)}, {plain(value.n)}{" "}
          answers
        </p>
      ) : (
        <p>{cell.state.words}</p>
      )}
      {split ? <SplitBar split={split} /> : null}
      {cell.said === null ? null : <p className="focus-said">{cell.said}</p>}
    </div>
  );
}

const parts = [
  { key: "notSeen", label: "not seen", bin: "d6" },
  { key: "misread", label: "read differently", bin: "d5" },
  { key: "carried", label: "carried", bin: "d1" },
] as const;

function SplitBar({ split }: { split: Split }) {
  const x = scaleLinear([0, 100], [0, 100]);
  let from = 0;
  return (
    <>
      <svg className="split-bar" width="100%" height={28} aria-hidden="true">
        {parts.map(({ key, bin }) => {
          const width = Math.max(0, split[key]);
          const start = from;
          from += width;
          return (
            <g key={key}>
              <rect
                x={`${x(start)}%`}
                width={`${x(width)}%`}
                height={28}
                fill={`var(--${bin})`}
                stroke="var(--paper)"
                strokeWidth={2}
              />
              {width >= 8 ? (
                <text x={`${x(start)}%`} dx={9} y={19} fill={`var(--${bin}-t)`}>
                  {plain(split[key])}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <ul className="split-key">
        {parts.map(({ key, label, bin }) => (
          <li key={key}>
            <svg width={12} height={12} aria-hidden="true">
              <rect width={12} height={12} rx={2} fill={`var(--${bin})`} />
            </svg>
            {plain(split[key])} {label}
          </li>
        ))}
      </ul>
    </>
  );
}
