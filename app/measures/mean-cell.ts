import type { GroupTotals } from "./group-totals.ts";
import { clusteredVariance } from "./linear-variance.ts";
import { meanTotals } from "./mean-totals.ts";
import type { MeasuredCell } from "./measured-metric.ts";

/** Mean of one value per person in a union of blocks. Null where nobody has a value. */
export function meanCell({ counted, weighted, blocks, members }: GroupTotals, from: number): MeasuredCell | null {
  const { n, sum, squares, ones, zeros } = meanTotals(counted, from);
  if (n === 0) return null;
  const total = meanTotals(weighted, from);
  const estimate = total.sum / total.n;
  const values = Float64Array.from(members, ({ totals, weight }) => {
    const [people, own] = [totals[from] as number, totals[from + 1] as number];
    return (weight * (own - estimate * people)) / total.n;
  });
  const peopleOf = (i: number) => members[i]?.totals[from] as number;
  const linearised = clusteredVariance(blocks, values, peopleOf, () => (squares - sum ** 2 / n) / n ** 2);
  return { estimate, ...linearised, n, unanimous: Math.max(ones, zeros) >= n - 1, dominated: false };
}
