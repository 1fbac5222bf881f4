export type Place = { row: number; column: number };

/** Where a key leads inside a grid: arrows by one, Home and End in the row, with Ctrl in the whole grid. Null: not ours. */
export function moveInGrid(key: string, from: Place, rows: number, columns: number, whole = false): Place | null {
  const last = { row: rows - 1, column: columns - 1 };
  switch (key) {
    case "ArrowUp":
      return { ...from, row: Math.max(0, from.row - 1) };
    case "ArrowDown":
      return { ...from, row: Math.min(last.row, from.row + 1) };
    case "ArrowLeft":
      return { ...from, column: Math.max(0, from.column - 1) };
    case "ArrowRight":
      return { ...from, column: Math.min(last.column, from.column + 1) };
    case "Home":
      return whole ? { row: 0, column: 0 } : { ...from, column: 0 };
    case "End":
      return whole ? last : { ...from, column: last.column };
    default:
      return null;
  }
}
