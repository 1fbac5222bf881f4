import { scaleLinear, scaleLog } from "d3-scale";
import { decimals, whole } from "../format.ts";

const [WIDTH, HEIGHT] = [280, 170];
const EDGE = { left: 40, right: 14, top: 12, bottom: 30 };
const SIZES = [10, 100, 1000];

export type NPoint = { label: string; n: number; value: number; error?: number; outside?: boolean };

/** One metric against the number of answers: points joined over the layers, the limits as a band, zero or nominal as a line. */
export function NPanel({
  title,
  points,
  domain,
  ticks,
  digits,
  band,
  reference,
}: {
  title: string;
  points: readonly NPoint[];
  domain: readonly [number, number];
  ticks: readonly number[];
  digits: number;
  /** Limits, on the figure's own axis. */
  band?: readonly [number, number];
  reference?: number;
}) {
  const ns = points.map(({ n }) => n);
  const x = scaleLog([Math.min(5, ...ns), Math.max(2000, ...ns)], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear(domain, [HEIGHT - EDGE.bottom, EDGE.top]).clamp(true);
  const spoken = points.map(({ label, n, value }) => `${label}, n ${whole(n)}: ${decimals(value, digits)}`);
  const path = points.map(({ n, value }, i) => `${i === 0 ? "M" : "L"}${x(n)},${y(value)}`).join("");
  return (
    <figure className="lab-panel">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}. ${spoken.join("; ")}`}>
        {band ? (
          <rect
            className="lab-band"
            x={EDGE.left}
            width={WIDTH - EDGE.left - EDGE.right}
            y={y(band[1])}
            height={y(band[0]) - y(band[1])}
          />
        ) : null}
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
            <text className="axis-text" x={EDGE.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
              {decimals(tick, ticks.every((each) => each % 1 === 0) ? 0 : 2)}
            </text>
          </g>
        ))}
        {reference === undefined ? null : (
          <line className="lab-reference" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(reference)} y2={y(reference)} />
        )}
        {SIZES.map((n) => (
          <text key={n} className="axis-text" x={x(n)} y={HEIGHT - 8} textAnchor="middle">
            {n === 10 ? "n = 10" : whole(n)}
          </text>
        ))}
        <path className="lab-line" d={path} />
        {points.map(({ label, n, value, error, outside }) => (
          <g key={label} className={outside ? "lab-outside" : "lab-point"}>
            {error ? <line x1={x(n)} x2={x(n)} y1={y(value - 2 * error)} y2={y(value + 2 * error)} /> : null}
            <circle cx={x(n)} cy={y(value)} r={4} />
          </g>
        ))}
      </svg>
    </figure>
  );
}
