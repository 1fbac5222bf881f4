import { useId } from "react";
import { Hatch } from "./hatch.tsx";
import type { PercentScale } from "./plot-rows.tsx";

export type Tone = "with" | "against" | "plain" | "ink";
const colour: Record<Tone, string> = {
  with: "var(--with)",
  against: "var(--against)",
  plain: "var(--ink-3)",
  ink: "var(--ink)",
};
const pale: Record<Tone, string> = {
  with: "var(--d3)",
  against: "var(--d5)",
  plain: "var(--line)",
  ink: "var(--line)",
};

/** A measured value. */
export function Dot({ x, tone, r = 7 }: { x: string; tone: Tone; r?: number }) {
  return <circle cx={x} cy={0} r={r} fill={colour[tone]} data-tone={tone} />;
}

/** A stated value. */
export function Ring({ x }: { x: string }) {
  return <circle cx={x} cy={0} r={7} fill="var(--paper)" stroke="var(--ink)" strokeWidth={2.5} />;
}

/** The distance between a value and its reference. */
export function Distance({ from, to, x, tone, height = 8 }: DistanceProps) {
  const [a, b] = from < to ? [from, to] : [to, from];
  const width = `${Number.parseFloat(x(b)) - Number.parseFloat(x(a))}%`;
  return <rect x={x(a)} y={-height / 2} width={width} height={height} fill={pale[tone]} />;
}
type DistanceProps = { from: number; to: number; x: PercentScale; tone: Tone; height?: number };

/** The interval; with end caps it is drawn below the dot where rows are tall. */
export function Interval({ low, high, x, tone = "plain", y = 0, caps = false }: IntervalProps) {
  return (
    <g stroke={colour[tone]} strokeWidth={1.5} data-part="interval">
      <line x1={x(low)} x2={x(high)} y1={y} y2={y} />
      {caps ? (
        <>
          <line x1={x(low)} x2={x(low)} y1={y - 4} y2={y + 4} />
          <line x1={x(high)} x2={x(high)} y1={y - 4} y2={y + 4} />
        </>
      ) : null}
    </g>
  );
}
type IntervalProps = { low: number; high: number; x: PercentScale; tone?: Tone; y?: number; caps?: boolean };

export function Value({ x, dx, tone, children, small = false }: ValueProps) {
  return (
    <text
      className={small ? "value-small" : "value"}
      x={x}
      dx={dx}
      dy="0.35em"
      textAnchor={dx < 0 ? "end" : dx > 0 ? "start" : "middle"}
      fill={colour[tone]}
    >
      {children}
    </text>
  );
}
type ValueProps = { x: string; dx: number; tone: Tone; children: string; small?: boolean };

/** A hidden value keeps its place as a hatch left of the line. */
export function HatchedBar({ x, width }: { x: string; width: string }) {
  const id = `bar${useId().replaceAll(":", "")}`;
  return (
    <>
      <defs>
        <Hatch id={id} />
      </defs>
      <rect x={x} y={-12} width={width} height={24} rx={2} fill={`url(#${id})`} />
    </>
  );
}

/** The reason beside it, or the words of a band. */
export function Reason({ x, dx = 0, children }: { x: string; dx?: number; children: string }) {
  return (
    <text
      className="value-small"
      x={x}
      dx={dx}
      dy="0.35em"
      textAnchor={dx > 0 ? "start" : "middle"}
      fill="var(--ink-2)"
    >
      {children}
    </text>
  );
}
