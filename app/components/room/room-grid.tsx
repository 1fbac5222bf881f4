import type { HeatColumn } from "#app/charts/find-group.ts";
import { HeatCell } from "#app/charts/heat-cell.tsx";
import { cellWords, type HeatRow } from "#app/charts/heat-rows.ts";
import type { Place } from "#app/charts/move-in-grid.ts";
import { placeKey, type RoomState } from "./room-state.ts";

/** The wall: a covered cell carries no number anywhere on the page, not even for a screen reader. */
export function RoomGrid({
  columns,
  rows,
  state,
  onPick,
}: {
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
  state: RoomState;
  onPick: (place: Place) => void;
}) {
  return (
    <div className="room-scroll">
      <table
        className={state.numbersHidden ? "room-grid numbers-hidden" : "room-grid"}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells take arrow keys, which is what a grid is
        role="grid"
        aria-label="Drift, covered until revealed"
        aria-readonly="true"
      >
        <thead>
          <tr>
            <td className="room-name" />
            {columns.map((column, c) => (
              <th key={column.id} scope="col" data-here={c === state.active.column || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => {
            const current = r === state.active.row;
            const touched = row.cells.some((_, c) => state.open.includes(placeKey({ row: r, column: c })));
            return (
              <tr key={row.key} data-here={current || undefined}>
                <th scope="row" className="room-name" data-quiet={!current && !touched ? true : undefined}>
                  {row.name}
                  {current ? <span className="words">{row.intended}</span> : null}
                </th>
                {row.cells.map((cell, c) => {
                  const place = { row: r, column: c };
                  const here = current && c === state.active.column;
                  const open = state.open.includes(placeKey(place));
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the room handles the keys of all its cells
                    <td
                      key={cell.column.id}
                      className="room-cell"
                      aria-label={open ? cellWords(row, cell) : `${row.name}, ${cell.column.label}: covered`}
                      tabIndex={here ? 0 : -1}
                      data-place={placeKey(place)}
                      data-active={here || undefined}
                      onClick={() => onPick(place)}
                    >
                      <HeatCell state={cell.state} covered={!open} asking={here} room />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
