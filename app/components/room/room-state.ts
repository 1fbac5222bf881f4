import { moveInGrid, type Place } from "#app/charts/move-in-grid.ts";

/** What the room sees: everything is covered until somebody reveals it. */
export type RoomState = { active: Place; open: readonly string[]; numbersHidden: boolean };
export type Size = { rows: number; columns: number };
export type RoomAction = { type: "key"; key: string } | { type: "pick"; place: Place };

export const startState: RoomState = { active: { row: 0, column: 0 }, open: [], numbersHidden: false };

export function placeKey({ row, column }: Place): string {
  return `${row}-${column}`;
}

/**
 * Keys of the room: arrows move; → and PageDown (a clicker) first reveal a covered cell; Enter reveals, R the row, A all;
 * Esc covers the cell, C all; H hides numbers. Null: the key means nothing here.
 */
export function roomKey(state: RoomState, key: string, size: Size): RoomState | null {
  const here = placeKey(state.active);
  const covered = !state.open.includes(here);
  switch (key) {
    case "ArrowRight":
    case "PageDown":
      return covered ? reveal(state, [here]) : { ...state, active: step(state.active, 1, size) };
    case "PageUp":
      return { ...state, active: step(state.active, -1, size) };
    case "Enter":
    case " ":
      return reveal(state, [here]);
    case "r":
    case "R":
      return reveal(state, placesOfRow(state.active.row, size));
    case "a":
    case "A":
      return reveal(state, allPlaces(size));
    case "Escape":
      return { ...state, open: state.open.filter((place) => place !== here) };
    case "c":
    case "C":
      return { ...state, open: [] };
    case "h":
    case "H":
      return { ...state, numbersHidden: !state.numbersHidden };
    default: {
      const active = moveInGrid(key, state.active, size.rows, size.columns);
      return active && { ...state, active };
    }
  }
}

/** A click chooses a cell; a click on the chosen cell reveals it. */
export function roomPick(state: RoomState, place: Place): RoomState {
  return placeKey(place) === placeKey(state.active) ? reveal(state, [placeKey(place)]) : { ...state, active: place };
}

function reveal(state: RoomState, places: readonly string[]): RoomState {
  return { ...state, open: [...new Set([...state.open, ...places])] };
}

function step({ row, column }: Place, by: 1 | -1, size: Size): Place {
  const last = size.rows * size.columns - 1;
  const index = Math.min(last, Math.max(0, row * size.columns + column + by));
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}

function placesOfRow(row: number, size: Size): string[] {
  return Array.from({ length: size.columns }, (_, column) => placeKey({ row, column }));
}

function allPlaces(size: Size): string[] {
  return Array.from({ length: size.rows }, (_, row) => placesOfRow(row, size)).flat();
}
