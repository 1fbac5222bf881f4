import { type CellSystem, cellRow, columnsOf, requireSystem } from "./cell-system.ts";
import { addRow, connectedRows, emptyRowSpace, PRIMES, reduceRow, type SparseRow, tailRows } from "./row-space.ts";
import { disclosedSets } from "./small-groups.ts";

/**
 * What an attacker who can add and subtract the given cells learns about groups of fewer than k people.
 * @param system atoms with their respondents, the cells that are shown, and k
 * @returns safe, and disclosed: the smallest sets of atoms holding 1 to k-1 respondents about whose total some linear
 *   combination of the cells speaks
 * @throws RangeError naming the argument that is out of range
 * @see measurement design 7.2; Langsrud (2024), PSD, doi 10.1007/978-3-031-69651-0_6
 */
export function audit(system: CellSystem): { safe: boolean; disclosed: number[][] } {
  requireSystem("audit", system);
  const columns = columnsOf(system);
  const { width, firstSmall, atomOf } = columns;
  const sizeOf = (column: number) => system.sizes[atomOf[column] as number] as number;
  const found = new Map<string, number[]>();
  // A prime can divide a coefficient by accident, but hardly the same in both fields: whatever either sees counts.
  for (const prime of PRIMES) {
    const space = emptyRowSpace(width, prime, firstSmall);
    for (const cell of system.cells) {
      const rest = reduceRow(space, cellRow(cell, columns));
      if (rest !== null) addRow(space, rest);
    }
    const seen = new Set<SparseRow>();
    for (const row of tailRows(space)) {
      if (seen.has(row)) continue;
      const rows = connectedRows(space, row);
      for (const one of rows) seen.add(one);
      for (const set of disclosedSets(rows, { prime, minimum: system.k, sizeOf }) ?? []) {
        const atoms = set.map((column) => atomOf[column] as number).sort((a, b) => a - b);
        found.set(atoms.join(), atoms);
      }
    }
  }
  return { safe: found.size === 0, disclosed: [...found.values()] };
}
