import { Link } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { heatRows } from "#app/charts/heat-rows.ts";
import { RampLegend } from "#app/charts/ramp-legend.tsx";
import type { Release } from "#app/privacy/release-content.ts";
import { RoomDetail } from "./room-detail.tsx";
import { RoomGrid } from "./room-grid.tsx";
import { placeKey, roomKey, roomPick, startState } from "./room-state.ts";

const hints = [
  { key: "→", label: "Reveal", press: "Enter" },
  { key: "R", label: "Reveal row", press: "r" },
  { key: "Esc", label: "Cover", press: "Escape" },
  { key: "C", label: "Cover all", press: "c" },
  { key: "H", label: "Numbers", press: "h" },
];

/** Presentation for a wall of 1920 × 1080, dark, nothing under 24 px there; on a phone it scales down and stacks. */
export function RoomScreen({ release, by, back }: { release: Release; by: "layer" | "department"; back: string }) {
  const { columns, rows } = heatRows(release, by);
  const [state, setState] = useState(startState);
  const screen = useRef<HTMLElement>(null);
  const size = { rows: rows.length, columns: columns.length };
  const press = (key: string) =>
    setState((now) => roomKey(now, key, { rows: rows.length, columns: columns.length }) ?? now);

  useEffect(() => {
    // On the document: a presenter clicks anywhere and still expects the arrows to work.
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const onControl = event.target instanceof Element && event.target.closest("button, a") !== null;
      if (onControl && (event.key === "Enter" || event.key === " ")) return;
      const grid = { rows: rows.length, columns: columns.length };
      if (roomKey(startState, event.key, grid) === null) return;
      event.preventDefault();
      setState((now) => roomKey(now, event.key, grid) ?? now);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [rows.length, columns.length]);

  const { active } = state;
  useEffect(() => {
    screen.current?.querySelector<HTMLElement>(`[data-place="${placeKey(active)}"]`)?.focus({ preventScroll: true });
  }, [active]);

  const row = rows[Math.min(active.row, size.rows - 1)];
  const cell = row?.cells[Math.min(active.column, size.columns - 1)];
  return (
    <main id="content" className="room" data-theme="dark" ref={screen}>
      <p className="room-line">
        <span>
          <strong>{release.organization}</strong> {release.wave.name}
        </span>
        <Link to={back}>Leave the room</Link>
      </p>
      <h1>How far does each meaning travel?</h1>
      <figure className="room-body" aria-label="Drift, cell by cell">
        <RoomGrid
          columns={columns}
          rows={rows}
          state={state}
          onPick={(place) => setState((now) => roomPick(now, place))}
        />
        {row && cell ? (
          <RoomDetail
            row={row}
            cell={cell}
            open={state.open.includes(placeKey(active))}
            numbersHidden={state.numbersHidden}
          />
        ) : null}
      </figure>
      <div className="room-foot">
        <RampLegend minimum={release.thresholds.scores} room />
        <div className="room-keys">
          {hints.map((hint) => (
            <button key={hint.key} type="button" onClick={() => press(hint.press)}>
              <kbd>{hint.key === "→" ? <ArrowKey /> : hint.key}</kbd> {hint.label}
            </button>
          ))}
          <Link to={by === "layer" ? "?by=department" : "?by=layer"}>
            {by === "layer" ? "By department" : "By layer"}
          </Link>
        </div>
      </div>
    </main>
  );
}

/** Drawn, since not every font has the arrow. */
function ArrowKey() {
  return (
    <svg className="room-arrow" width="1em" height="1em" viewBox="0 0 24 24" role="img" aria-label="Right arrow">
      <path d="M3,12H20M14,6L20,12L14,18" fill="none" stroke="currentColor" strokeWidth={2.5} />
    </svg>
  );
}
