import { mean } from "simple-statistics";

/**
 * Percent of maximum possible: one person's mean answer on a 0-100 scale.
 * @param input the person's answers (null = not answered) and the ends of the answer scale
 * @returns score 0-100; null when fewer than half of the items are answered
 * @throws RangeError for no items, lo not below hi, or an answer outside the scale
 * @see Cohen, Cohen, Aiken & West (1999), Multivariate Behavioral Research 34, 315-346
 */
export function pomp({ items, lo, hi }: { items: readonly (number | null)[]; lo: number; hi: number }) {
  if (items.length === 0) throw new RangeError("pomp requires items with one entry or more");
  if (!(lo < hi)) throw new RangeError("pomp requires lo below hi");
  const answered = items.filter((item) => item !== null);
  if (answered.some((item) => !(item >= lo && item <= hi))) throw new RangeError("pomp requires items from lo to hi");
  return { score: answered.length * 2 < items.length ? null : (100 * (mean(answered) - lo)) / (hi - lo) };
}
