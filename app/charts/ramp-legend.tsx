import { scaleLinear } from "d3-scale";
import { useId } from "react";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { bins, gapBreaks, shareBreaks } from "./bins.ts";
import { Hatch } from "./hatch.tsx";
import { plain } from "./numbers.ts";

/** What the seven colours stand for: a fixed domain, the same on every screen. */
const domains = {
  share: {
    edges: [0, ...shareBreaks, 100],
    ends: ["carried by all", "carried by none"],
    words: "Fixed colours from 0, carried by all, in blue, over grey around 50, to 100, carried by none, in orange",
  },
  change: {
    edges: [-35, ...gapBreaks, 35],
    ends: ["less drift", "more drift"],
    words: "Fixed colours from less drift in blue, over grey for no clear change, to more drift in orange",
  },
};

/** The fixed domain of share metrics, and what a hatched or banded cell means. */
export function RampLegend({
  minimum,
  room = false,
  domain = "share",
}: {
  minimum: number;
  room?: boolean;
  domain?: keyof typeof domains;
}) {
  const { edges, ends, words } = domains[domain];
  const [first, last] = [edges[0] ?? 0, edges[edges.length - 1] ?? 100];
  const hatch = `legend${useId().replaceAll(":", "")}`;
  const x = scaleLinear([first, last], [0, 100]);
  const height = room ? 26 : 22;
  return (
    <div className="ramp">
      <div className="ramp-scale">
        <div className="ramp-ends note" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
        <svg width="100%" height={height + (room ? 34 : 22)} role="img" aria-label={words}>
          {bins.map((bin, index) => {
            const [from, to] = [edges[index] ?? first, edges[index + 1] ?? last];
            return (
              <rect
                key={bin}
                x={`${x(from)}%`}
                width={`${x(to) - x(from)}%`}
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
              textAnchor={edge === first ? "start" : edge === last ? "end" : "middle"}
            >
              {edge === first || edge === last ? (domain === "change" ? "" : edge) : plain(edge)}
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
          {domain === "share" ? (
            <span>
              <MethodLink to="hidden" apart={room}>
                Hidden
              </MethodLink>
              : fewer than {minimum} answers, or it would show a group that has fewer
            </span>
          ) : (
            "No number in both waves, or the question was not the same"
          )}
        </li>
        <li>
          <svg width={36} height={20} aria-hidden="true">
            <rect width={36} height={20} rx={2} fill={domain === "share" ? "var(--d2)" : "var(--d4)"} />
          </svg>
          {domain === "share" ? (
            <span>
              {minimum} to 9 answers: a{" "}
              <MethodLink to="band" apart={room}>
                band
              </MethodLink>
              , no number
            </span>
          ) : (
            "Grey: not enough evidence of a change"
          )}
        </li>
      </ul>
    </div>
  );
}
