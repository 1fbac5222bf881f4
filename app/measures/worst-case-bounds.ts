import { requireNumbers } from "./require-numbers.ts";

/**
 * Where a mean can lie when some people's answers are not known: because they did not answer, or said they do not know.
 * No assumption about them is made.
 * @param input mean of the known answers, how many are known (above 0) and not known (0 or more), ends of the scale
 * @returns the mean if every unknown answer were at the low end, and at the high end
 * @throws RangeError naming the argument that is out of range
 * @see Manski (1989), Journal of Human Resources 24, 343-360
 */
export function worstCaseBounds(input: {
  mean: number;
  known: number;
  unknown: number;
  scale?: readonly [number, number];
}): { lo: number; hi: number } {
  const { mean, known, unknown, scale = [0, 1] } = input;
  const [low, high] = scale;
  if (!(known > 0 && Number.isFinite(known))) throw new RangeError("worstCaseBounds requires known above 0");
  if (!(unknown >= 0 && Number.isFinite(unknown)))
    throw new RangeError("worstCaseBounds requires unknown of 0 or more");
  if (!(low < high && Number.isFinite(high - low)))
    throw new RangeError("worstCaseBounds requires scale low end first");
  if (!(mean >= low && mean <= high)) throw new RangeError("worstCaseBounds requires mean within scale");
  const silent = unknown / (known + unknown);
  return { lo: (1 - silent) * mean + silent * low, hi: (1 - silent) * mean + silent * high };
}

/**
 * How much worse those who did not answer would have to be, on average, to bring a mean down by a margin.
 * @param input margin in the unit of the mean, 0 or more; response rate 0-1
 * @returns the difference in the same unit; null when everybody answered: nobody is left to differ
 * @throws RangeError for a negative margin or a response rate outside 0-1
 * @see measurement design 4.2
 */
export function tippingPoint({ margin, responseRate }: { margin: number; responseRate: number }): number | null {
  requireNumbers("tippingPoint", "margin", [margin]);
  if (margin < 0) throw new RangeError("tippingPoint requires margin of 0 or more");
  if (!(responseRate >= 0 && responseRate <= 1)) throw new RangeError("tippingPoint requires responseRate from 0 to 1");
  return responseRate === 1 ? null : margin / (1 - responseRate);
}
