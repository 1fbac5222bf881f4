import { useId } from "react";
import type { CellState } from "./cell-state.ts";
import { Hatch } from "./hatch.tsx";

/** The drawing of one cell; fills whatever box holds it, so rows may grow with long names. */
export function HeatCell({
  state,
  covered = false,
  room = false,
  asking = false,
}: {
  state: CellState;
  covered?: boolean;
  room?: boolean;
  /** The covered cell the room is being asked about. */
  asking?: boolean;
}) {
  const hatch = `hatch${useId().replaceAll(":", "")}`;
  if (covered) {
    return (
      <svg className="heat-svg" width="100%" height="100%" aria-hidden="true" data-state="covered">
        <rect className="heat-outline" width="100%" height="100%" rx={2} />
        {asking ? (
          <text className="heat-text heat-number" x="50%" y="50%" dy="0.35em" textAnchor="middle">
            ?
          </text>
        ) : null}
      </svg>
    );
  }
  const small = state.kind !== "number";
  return (
    <svg
      className="heat-svg"
      width="100%"
      height="100%"
      aria-hidden="true"
      data-state={state.kind}
      data-bin={state.bin}
    >
      {state.kind === "hidden" ? (
        <defs>
          <Hatch id={hatch} room={room} />
        </defs>
      ) : null}
      <rect
        className={state.kind === "not-asked" ? "heat-outline" : undefined}
        width="100%"
        height="100%"
        rx={2}
        fill={state.bin ? `var(--${state.bin})` : state.kind === "hidden" ? `url(#${hatch})` : undefined}
      />
      <text
        className={small ? "heat-text heat-small" : "heat-text heat-number"}
        fill={state.bin ? `var(--${state.bin}-t)` : undefined}
        textAnchor="middle"
      >
        {state.lines.map((line, index) => (
          <tspan key={line} x="50%" y="50%" dy={`${0.35 + (index - (state.lines.length - 1) / 2) * 1.2}em`}>
            {/* Keeps two lines two words for who reads them aloud; with a width of its own it would push the line aside. */}
            {index > 0 ? <tspan fontSize={0}> </tspan> : null}
            {line}
          </tspan>
        ))}
      </text>
    </svg>
  );
}
