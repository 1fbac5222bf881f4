import { scaleUtc } from "d3-scale";
import { useId } from "react";
import { Hatch } from "#app/charts/hatch.tsx";
import { Bob } from "#app/components/plumb-mark.tsx";
import type { LineMark, ProgrammeLine } from "./programme-line.ts";

const size = { width: 1200, height: 96, line: 52, bar: 16, end: 24, clear: 48 } as const;
const dayMs = 86_400_000;
const month = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Ticks closer than a month are named by their day; the first tick and each January also say the year. */
function tickLabels(ticks: readonly Date[]): { tick: Date; label: string }[] {
  const [first, second] = ticks;
  const close = first !== undefined && second !== undefined && second.getTime() - first.getTime() < 28 * dayMs;
  return ticks.map((tick, index) => {
    const before = ticks[index - 1];
    const newYear = before === undefined || before.getUTCFullYear() !== tick.getUTCFullYear();
    return { tick, label: `${(close ? day : month).format(tick)}${newYear ? ` ${tick.getUTCFullYear()}` : ""}` };
  });
}

/** Baseline, offsite, pulses and the next baseline, with a plumb line at today. The same stands below in words. */
export function TimeLine({ marks, blackouts, today }: ProgrammeLine & { today: string }) {
  const hatch = useId();
  const times = [today, ...marks.flatMap((mark) => [mark.from, mark.until])].map((day) => Date.parse(day));
  const span: [number, number] = [Math.min(...times) - 20 * dayMs, Math.max(...times) + 40 * dayMs];
  const x = scaleUtc(span, [size.end, size.width - size.end]);
  const now = x(Date.parse(today));
  /** Both days count, so a bar ends where the day after begins. */
  const width = ({ from, until }: { from: string; until: string }) =>
    x(Date.parse(until) + dayMs) - x(Date.parse(from));
  return (
    <svg
      className="time-line"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`Time line of ${wordsOf(marks)}, today marked. The same stands below in words.`}
    >
      <defs>
        <Hatch id={hatch} />
      </defs>
      {tickLabels(x.ticks(8)).map(({ tick, label }) => (
        <g key={tick.getTime()} transform={`translate(${x(tick)},0)`}>
          <line y1={size.line - 5} y2={size.line + 5} stroke="var(--line-strong)" />
          {Math.abs(x(tick) - now) < size.clear ? null : (
            <text y={24} fontSize="14" fill="var(--ink-3)" textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      {blackouts.map(({ label, from, until }) => (
        <g key={`${label} ${from} ${until}`}>
          <rect x={x(Date.parse(from))} width={width({ from, until })} y={34} height={36} fill={`url(#${hatch})`}>
            <title>{`Blackout: ${label}`}</title>
          </rect>
          <text x={x(Date.parse(from))} y={90} fontSize="14" fill="var(--ink-3)">
            {label}
          </text>
        </g>
      ))}
      <line x1={0} x2={now} y1={size.line} y2={size.line} stroke="var(--ink)" strokeWidth={2.5} />
      <line x1={now} x2={size.width} y1={size.line} y2={size.line} stroke="var(--line-strong)" strokeWidth={1.5} />
      {marks.map((mark) => (
        <rect
          key={mark.id}
          x={x(Date.parse(mark.from))}
          width={Math.max(8, width(mark))}
          y={size.line - size.bar / 2}
          height={size.bar}
          rx={3}
          strokeWidth={2}
          {...lookOf(mark, today)}
        >
          <title>{mark.name}</title>
        </rect>
      ))}
      <line x1={now} x2={now} y1={4} y2={size.line + 14} stroke="var(--ink)" strokeWidth={2} />
      <Bob x={now} y={size.line + 14} />
    </svg>
  );
}

/** Ink: it ran. Blue: it is open. Outline: a draft; broken: planned. */
function lookOf({ state, from }: LineMark, today: string) {
  const ahead = state === "draft" || state === "planned" || (state === "offsite" && from >= today);
  if (ahead) {
    const dashes = state === "planned" ? { strokeDasharray: "4 3" } : {};
    return { fill: "var(--paper)", stroke: "var(--line-strong)", ...dashes };
  }
  return { fill: state === "open" ? "var(--with)" : "var(--ink)", stroke: "none" };
}

function wordsOf(marks: readonly LineMark[]): string {
  const planned = marks.filter(({ state }) => state === "planned").length;
  const waves = marks.filter(({ state }) => state !== "planned" && state !== "offsite").length;
  const counted = (n: number, what: string) => (n === 1 ? `one ${what}` : `${n} ${what}s`);
  const parts = [
    ...(waves > 0 ? [counted(waves, "wave")] : []),
    ...(planned > 0 ? [counted(planned, "planned wave")] : []),
    ...(marks.some(({ state }) => state === "offsite") ? ["the offsite"] : []),
  ];
  return parts.join(", ").replace(/, ([^,]*)$/, " and $1");
}
