import { type KeyboardEvent, useRef } from "react";
import type { HeatColumn } from "./find-group.ts";
import { HeatCell } from "./heat-cell.tsx";
import { cellWords, type HeatRow } from "./heat-rows.ts";
import { moveInGrid, type Place } from "./move-in-grid.ts";
import { answers } from "./numbers.ts";

/** The cells. One of them is in the tab order (roving tabindex); arrows, Home and End move. It scrolls inside itself. */
export function HeatGrid({
  label,
  columns,
  rows,
  active,
  onMove,
}: {
  label: string;
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
  active: Place;
  onMove: (to: Place) => void;
}) {
  const grid = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const to = moveInGrid(event.key, active, rows.length, columns.length, event.ctrlKey || event.metaKey);
    if (!to) return;
    event.preventDefault();
    onMove(to);
    grid.current?.querySelector<HTMLElement>(`[data-place="${to.row}-${to.column}"]`)?.focus();
  };
  return (
    <div className="heat-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells take arrow keys, which is what a grid is */}
      <table className="heat-grid" role="grid" aria-label={label} aria-readonly="true" ref={grid} onKeyDown={move}>
        <thead>
          <tr>
            <td className="heat-name" />
            {columns.map((column) => (
              <th key={column.id} scope="col" className="heat-heading">
                {column.label}
                <span className="note">{column.n === null ? "" : answers(column.n)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              <th scope="row" className="heat-name">
                {row.name}
                <span className="words">{row.intended}</span>
                {row.leadersDiffer === null ? null : (
                  <span className="note">
                    <span className="heat-wide">Leaders differ: </span>alignment {row.leadersDiffer}
                  </span>
                )}
              </th>
              {row.cells.map((cell, c) => {
                const here = r === active.row && c === active.column;
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells
                  <td
                    key={cell.column.id}
                    className="heat-cell"
                    aria-label={cellWords(row, cell)}
                    data-active={here || undefined}
                    tabIndex={here ? 0 : -1}
                    data-place={`${r}-${c}`}
                    onClick={() => onMove({ row: r, column: c })}
                    onFocus={() => here || onMove({ row: r, column: c })}
                  >
                    <HeatCell state={cell.state} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
