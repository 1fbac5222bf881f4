import { scaleLinear } from "d3-scale";
import type { Release } from "#app/privacy/release-content.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { heatColumns } from "./find-group.ts";
import { interval, plain } from "./numbers.ts";
import { type TimeLine, timeLines, trendWords } from "./time-lines.ts";

const [width, height] = [260, 168];
/** Two names stand under one panel; the table twin has them whole. */
const shortName = (name = "") => (name.length > 17 ? `${name.slice(0, 16)}…` : name);
const margin = { top: 14, right: 34, bottom: 24, left: 28 };

/** Drift of every layer over the waves that asked alike: one small panel a layer, the same scales in all. */
export function DriftOverTime({ release, finding }: { release: Release; finding: string }) {
  const lines = timeLines(release, [{ id: "all", label: "Everybody", n: null }, ...heatColumns(release, "layer")]);
  return (
    <ChartFrame
      title="Drift over time, layer by layer"
      note="Of 100 people, how many do not see the priorities or read them differently, weighted by declared intent"
      finding={finding}
      method={["drift", "trend"]}
      twin={{
        columns: [
          { label: "Group" },
          { label: "Wave" },
          { label: "Drift (interval)", number: true },
          { label: "Trend" },
        ],
        rows: lines.flatMap(({ label, points, trend, broken }) =>
          points.map((point, i) => [
            label,
            point.name,
            point.shown ? `${plain(point.shown.value)} (${interval(point.shown.low, point.shown.high)})` : "",
            i === points.length - 1 ? trendWords(trend, broken) : "",
          ]),
        ),
      }}
    >
      <div className="small-multiples">
        {lines.map((line) => (
          <Panel key={line.id} line={line} />
        ))}
      </div>
    </ChartFrame>
  );
}

function Panel({ line }: { line: TimeLine }) {
  const { label, points, trend, broken } = line;
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [margin.left + 8, width - margin.right]);
  const y = scaleLinear([0, 100], [height - margin.bottom, margin.top]);
  const shown = points.flatMap((point, i) => (point.shown ? [{ ...point.shown, at: x(i), name: point.name, i }] : []));
  const last = shown[shown.length - 1];
  return (
    <div className="small-multiple">
      <p className="plot-label">{label}</p>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {[0, 50, 100].map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1={margin.left} x2={width - margin.right + 10} y1={y(tick)} y2={y(tick)} />
            <text className="axis-text" x={margin.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <polyline
          points={shown.map(({ at, value }) => `${at},${y(value)}`).join(" ")}
          fill="none"
          stroke="var(--ink-3)"
          strokeWidth={2}
        />
        {shown.map(({ at, value, low, high, i }) => (
          <g key={i} data-part="wave">
            <line x1={at} x2={at} y1={y(low)} y2={y(high)} stroke="var(--ink-3)" strokeWidth={1.5} />
            <circle cx={at} cy={y(value)} r={i === points.length - 1 ? 6 : 4} fill="var(--ink)" />
          </g>
        ))}
        {last ? (
          <text className="value" x={last.at} dx={10} y={y(last.value)} dy="0.35em">
            {plain(last.value)}
          </text>
        ) : null}
        {broken ? (
          <text className="axis-text" x={margin.left + 4} y={margin.top - 2}>
            the series breaks before the last wave
          </text>
        ) : null}
        {[0, points.length - 1].map((i) => (
          <text
            key={i}
            className="axis-text"
            x={x(i)}
            y={height - 6}
            textAnchor={i === 0 ? "start" : "end"}
            dx={i === 0 ? -8 : 30}
          >
            {points.length === 1 && i === 0 ? "" : shortName(points[i]?.name)}
          </text>
        ))}
      </svg>
      <p className="note">{trendWords(trend, broken)}</p>
    </div>
  );
}
