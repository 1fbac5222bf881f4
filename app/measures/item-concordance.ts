import { mean } from "simple-statistics";
import { requireLength, requireNumbers } from "./require-numbers.ts";

/**
 * How well each priority keeps its place: 2 x the share of its pairs that a person orders as the reference does - 1.
 * @param input the reference order and one person's ranks of the same priorities; a tie of the person counts one half,
 *   pairs the reference ties are skipped
 * @returns -1 to 1 for each priority; null when the reference ties it with every other. The mean is tau-a where the
 *   reference has no ties
 * @throws RangeError for no priority, unequal lengths or a rank that is not finite
 * @see Kendall (1945), Biometrika 33, 239-251
 */
export function itemConcordance(input: { reference: readonly number[]; ranks: readonly number[] }) {
  const { reference, ranks } = input;
  requireNumbers("itemConcordance", "reference", reference);
  requireNumbers("itemConcordance", "ranks", ranks);
  if (reference.length === 0) throw new RangeError("itemConcordance requires reference with one priority or more");
  requireLength("itemConcordance", "ranks", ranks, reference.length);
  const order = (values: readonly number[], p: number, q: number) =>
    Math.sign((values[p] as number) - (values[q] as number));
  const perItem = reference.map((_, p) => {
    const others = [...reference.keys()].filter((q) => order(reference, p, q) !== 0);
    return others.length === 0 ? null : mean(others.map((q) => order(reference, p, q) * order(ranks, p, q)));
  });
  return { perItem };
}
