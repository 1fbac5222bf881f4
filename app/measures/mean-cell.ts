import type { GroupTotals } from "./group-totals.ts";
import { clusteredVariance } from "./linear-variance.ts";
import { meanTotals } from "./mean-totals.ts";
import type { MeasuredCell } from "./measured-metric.ts";

/** Mean of one value per person in a union of blocks. Null where nobody has a value. */
export function meanCell({ counted, weighted, members }: GroupTotals, from: number): MeasuredCell | null {
  const { n, sum, squares, ones, zeros } = meanTotals(counted, from);
  if (n === 0) return null;
  const total = meanTotals(weighted, from);
  const estimate = total.sum / total.n;
  const units = members.map(({ block, totals, weight }) => {
    const own = meanTotals(totals, from);
    return { block, value: (weight * (own.sum - estimate * own.n)) / total.n, people: own.n };
  });
  const linearised = clusteredVariance(units, () => (squares - sum ** 2 / n) / n ** 2);
  return { estimate, ...linearised, n, unanimous: Math.max(ones, zeros) >= n - 1, dominated: false };
}
