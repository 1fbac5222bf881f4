import { scaleUtc } from "d3-scale";
import { Bob } from "#app/components/plumb-mark.tsx";
import type { WaveState } from "#db/queries/waves.ts";

export type LinedWave = { id: string; name: string; state: WaveState; from: string; until: string };

const size = { width: 1200, height: 96, line: 52, bar: 16, end: 24 } as const;
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

/** When each wave ran or will run, with a plumb line at today. The list below says the same in words. */
export function TimeLine({ waves, today }: { waves: LinedWave[]; today: string }) {
  const times = [today, ...waves.flatMap((wave) => [wave.from, wave.until])].map((day) => Date.parse(day));
  const span: [number, number] = [Math.min(...times) - 20 * dayMs, Math.max(...times) + 40 * dayMs];
  const x = scaleUtc(span, [size.end, size.width - size.end]);
  const now = x(Date.parse(today));
  return (
    <svg
      className="time-line"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`Time line of ${waves.length === 1 ? "one wave" : `${waves.length} waves`}, today marked. The same stands in the list below.`}
    >
      {tickLabels(x.ticks(8)).map(({ tick, label }) => (
        <g key={tick.getTime()} transform={`translate(${x(tick)},0)`}>
          <line y1={size.line - 5} y2={size.line + 5} stroke="var(--line-strong)" />
          <text y={24} fontSize="14" fill="var(--ink-3)" textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <line x1={0} x2={now} y1={size.line} y2={size.line} stroke="var(--ink)" strokeWidth={2.5} />
      <line x1={now} x2={size.width} y1={size.line} y2={size.line} stroke="var(--line-strong)" strokeWidth={1.5} />
      {waves.map((wave) => (
        <rect
          key={wave.id}
          x={x(Date.parse(wave.from))}
          width={Math.max(8, x(Date.parse(wave.until)) - x(Date.parse(wave.from)))}
          y={size.line - size.bar / 2}
          height={size.bar}
          rx={3}
          fill={wave.state === "draft" ? "var(--paper)" : wave.state === "open" ? "var(--with)" : "var(--ink)"}
          stroke={wave.state === "draft" ? "var(--line-strong)" : "none"}
          strokeWidth={2}
        >
          <title>{wave.name}</title>
        </rect>
      ))}
      <line x1={now} x2={now} y1={4} y2={size.line + 14} stroke="var(--ink)" strokeWidth={2} />
      <Bob x={now} y={size.line + 14} />
    </svg>
  );
}
