import { type CellSystem, cellRow, columnsOf, requireSystem } from "./cell-system.ts";
import { addRow, connectedRows, emptyRowSpace, PRIMES, reduceRow } from "./row-space.ts";
import { disclosedSets } from "./small-groups.ts";

/**
 * Decides which cells may be shown, greedily, so that after every step no group of fewer than k follows from all shown
 * cells together. Looks at group sizes only, never at answers.
 * @param system atoms with their respondents, the candidate cells, k, and the order of usefulness (positions of cells;
 *   null = as listed; cells left out of the order stay hidden)
 * @returns for each cell whether it is shown
 * @throws RangeError naming the argument that is out of range
 * @see measurement design 7.3; Cox (1980), JASA 75, 377-385
 */
export function publish(system: CellSystem & { order?: readonly number[] | null }): boolean[] {
  requireSystem("publish", system);
  const { sizes, cells, k } = system;
  const order = system.order ?? cells.map((_, i) => i);
  if (order.some((i) => cells[i] === undefined) || new Set(order).size !== order.length) {
    throw new RangeError("publish requires order to hold positions of cells, each once");
  }
  const columns = columnsOf(system);
  const { width, firstSmall, atomOf } = columns;
  const sizeOf = (column: number) => sizes[atomOf[column] as number] as number;
  const spaces = PRIMES.map((prime) => emptyRowSpace(width, prime, firstSmall));
  const shown = cells.map(() => false);
  for (const i of order) {
    const cell = cells[i] as readonly number[];
    if (cell.reduce((people, atom) => people + (sizes[atom] as number), 0) < k) continue;
    const row = cellRow(cell, columns);
    const steps = spaces.map((space) => ({ space, rest: reduceRow(space, row) }));
    // Nothing new, or new only together with a group of k or more: what is said about the small ones stays the same.
    const safe = steps.every(({ space, rest }) => {
      if (rest === null || rest.pivot < firstSmall) return true;
      const touched = connectedRows(space, rest);
      return disclosedSets(touched, { prime: space.prime, minimum: k, sizeOf, first: true })?.length === 0;
    });
    if (!safe) continue;
    for (const { space, rest } of steps) if (rest !== null) addRow(space, rest);
    shown[i] = true;
  }
  return shown;
}
