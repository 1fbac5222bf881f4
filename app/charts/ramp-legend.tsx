import { scaleLinear } from "d3-scale";
import { useId } from "react";
import { bins, shareBreaks } from "./bins.ts";
import { Hatch } from "./hatch.tsx";

const edges = [0, ...shareBreaks, 100];

/** The fixed domain of share metrics, and what a hatched or banded cell means. */
export function RampLegend({ minimum, room = false }: { minimum: number; room?: boolean }) {
  const hatch = `legend${useId().replaceAll(":", "")}`;
  const x = scaleLinear([0, 100], [0, 100]);
  const height = room ? 26 : 22;
  return (
    <div className="ramp">
      <div className="ramp-scale">
        <div className="ramp-ends note" aria-hidden="true">
          <span>carried by all</span>
          <span>carried by none</span>
        </div>
        <svg
          width="100%"
          height={height + (room ? 34 : 22)}
          role="img"
          aria-label="Fixed colours from 0, carried by all, in blue, over grey around 50, to 100, carried by none, in orange"
        >
          {bins.map((bin, index) => {
            const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 100];
            return (
              <rect
                key={bin}
                x={`${x(from)}%`}
                width={`${x(to - from)}%`}
                height={height}
                fill={`var(--${bin})`}
                stroke="var(--paper)"
                strokeWidth={2}
              />
            );
          })}
          {edges.map((edge) => (
            <text
              key={edge}
              className="axis-text"
              x={`${x(edge)}%`}
              y={height + (room ? 28 : 16)}
              textAnchor={edge === 0 ? "start" : edge === 100 ? "end" : "middle"}
            >
              {edge}
            </text>
          ))}
        </svg>
      </div>
      <ul className="ramp-key note">
        <li>
          <svg width={36} height={20} aria-hidden="true">
            <defs>
              <Hatch id={hatch} room={room} />
            </defs>
            <rect width={36} height={20} rx={2} fill={`url(#${hatch})`} />
          </svg>
          Hidden: fewer than {minimum} answers, or to protect a group that is
        </li>
        <li>
          <svg width={36} height={20} aria-hidden="true">
            <rect width={36} height={20} rx={2} fill="var(--d2)" />
          </svg>
          {minimum} to 9 answers: a band, no number
        </li>
      </ul>
    </div>
  );
}
