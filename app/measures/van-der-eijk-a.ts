import { sum } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";

/** Agreement of a layer in which each used category holds the same number of answers. */
function layerAgreement(used: readonly boolean[]): number {
  const categories = used.length;
  const size = used.filter(Boolean).length;
  let [unimodal, bimodal] = [0, 0];
  for (let i = 0; i < categories; i += 1) {
    for (let j = i + 1; j < categories; j += 1) {
      for (let k = j + 1; k < categories; k += 1) {
        if (used[j] && used[i] !== used[k]) unimodal += 1;
        else if (!used[j] && used[i] && used[k]) bimodal += 1;
      }
    }
  }
  const triads = unimodal + bimodal;
  const unimodality =
    triads === 0 ? 1 : ((categories - 2) * unimodal - (categories - 1) * bimodal) / ((categories - 2) * triads);
  return unimodality * (1 - (size - 1) / (categories - 1));
}

/**
 * Van der Eijk's agreement A of answers on an ordered scale: the counts are peeled into layers of equal height and the
 * layers' agreement is averaged. Shown from 15 answers.
 * @param input answers in each category, 0 or more, in the order of the scale
 * @returns A from -1 (two camps at the ends) over 0 (flat) to 1 (one answer); null without answers or with one category
 * @throws RangeError for no category or a negative count
 * @see van der Eijk (2001), Quality & Quantity 35, 325-341; R agrmt::agreement
 */
export function vanDerEijkA({ counts }: { counts: readonly number[] }): { A: number | null } {
  requireNumbers("vanDerEijkA", "counts", counts);
  if (counts.length === 0) throw new RangeError("vanDerEijkA requires counts with one category or more");
  if (counts.some((count) => count < 0)) throw new RangeError("vanDerEijkA requires counts of 0 or more");
  const total = sum([...counts]);
  if (total === 0 || counts.length === 1) return { A: null };
  let [left, agreement] = [[...counts], 0];
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0));
    const used = left.map((count) => count > 0);
    agreement += ((height * used.filter(Boolean).length) / total) * layerAgreement(used);
    left = left.map((count) => Math.max(0, count - height));
  }
  return { A: agreement };
}
