import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { Bob } from "#app/components/plumb-mark.tsx";

/** Horizontal position in percent of the drawing's width. */
export type PercentScale = (value: number) => string;
export type PlotRow = {
  key: string;
  label: ReactNode;
  note?: ReactNode;
  noteTone?: "against";
  /** Marks of the row; y 0 is its middle. */
  draw: (x: PercentScale) => ReactNode;
};

export function percentScale(domain: readonly [number, number]): PercentScale {
  const x: ScaleLinear<number, number> = scaleLinear(domain, [0, 100]);
  return (value) => `${x(value)}%`;
}

/**
 * Rows of marks over one horizontal scale, names beside them as text that wraps. `plumbAt` hangs a plumb line through
 * all rows with its bob under the last.
 */
export function PlotRows({
  domain,
  ticks,
  tickText,
  rows,
  head,
  plumbAt,
  axis = "bottom",
}: {
  domain: readonly [number, number];
  ticks: readonly number[];
  tickText: (tick: number) => string;
  rows: readonly PlotRow[];
  /** Names of the series, on the first row's marks. */
  head?: (x: PercentScale) => ReactNode;
  plumbAt?: number;
  axis?: "top" | "bottom";
}) {
  const x = percentScale(domain);
  // Panels stand side by side: the figures at their ends turn inwards so that neighbours do not touch.
  const anchorOf = (tick: number) => {
    if (axis === "bottom" || (tick !== domain[0] && tick !== domain[1])) return "middle";
    return tick === domain[0] ? "start" : "end";
  };
  const labels = (
    <div className="plot-row plot-axis">
      <span />
      <svg aria-hidden="true" width="100%" height={22}>
        {ticks.map((tick) => (
          <text key={tick} className="axis-text" x={x(tick)} y={15} textAnchor={anchorOf(tick)}>
            {tickText(tick)}
          </text>
        ))}
      </svg>
    </div>
  );
  return (
    <div className="plot">
      {head ? (
        <div className="plot-row plot-axis">
          <span />
          <svg className="plot-head" aria-hidden="true" width="100%" height={24}>
            {head(x)}
          </svg>
        </div>
      ) : null}
      {axis === "top" ? labels : null}
      {rows.map((row) => (
        <div key={row.key} className="plot-row" data-row={row.key}>
          <span className="plot-label">
            {row.label}
            {row.note ? (
              <span className="note" data-tone={row.noteTone}>
                {row.note}
              </span>
            ) : null}
          </span>
          <svg aria-hidden="true" width="100%" height={56}>
            {ticks.map((tick) => (
              <line key={tick} className="grid-line" x1={x(tick)} x2={x(tick)} y1={-4} y2={60} />
            ))}
            {plumbAt === undefined ? null : (
              <line className="plumb-line" x1={x(plumbAt)} x2={x(plumbAt)} y1={-5} y2={61} />
            )}
            <g transform="translate(0,28)">{row.draw(x)}</g>
          </svg>
        </div>
      ))}
      {plumbAt === undefined ? null : (
        <div className="plot-row plot-axis">
          <span />
          <svg aria-hidden="true" width="100%" height={24}>
            <svg x={x(plumbAt)} overflow="visible" aria-hidden="true">
              <Bob x={0} y={0} scale={0.9} />
            </svg>
          </svg>
        </div>
      )}
      {axis === "bottom" ? labels : null}
    </div>
  );
}
