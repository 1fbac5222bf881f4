import { mean, sampleVariance } from "simple-statistics";
import { requireLength, requireNumbers } from "./require-numbers.ts";

/**
 * Mean of human codes when only a random subset is coded and a machine score (proxy) exists for everybody:
 * mean(proxy, all) + mean(code - proxy, coded). Unbiased for any proxy; a good one narrows the interval.
 * @param input proxyAll for all N texts; proxyCoded and code for the coded n (2 <= n <= N), same order
 * @returns estimate and se in the unit of the codes, and the se that the codes alone would have
 * @throws RangeError for fewer than two coded texts, unequal lengths or more coded than all
 * @see Sarndal, Swensson & Wretman (1992); Angelopoulos et al. (2023), Science 382, 669-674
 */
export function twoPhaseMean(input: {
  proxyAll: readonly number[];
  proxyCoded: readonly number[];
  code: readonly number[];
}) {
  const { proxyAll, proxyCoded, code } = input;
  for (const [name, values] of Object.entries({ proxyAll, proxyCoded, code })) {
    requireNumbers("twoPhaseMean", name, values);
  }
  const [N, n] = [proxyAll.length, code.length];
  if (n < 2) throw new RangeError("twoPhaseMean requires code with two entries or more");
  requireLength("twoPhaseMean", "proxyCoded", proxyCoded, n);
  if (N < n) throw new RangeError("twoPhaseMean requires proxyAll to cover every coded text");
  const difference = code.map((value, i) => value - (proxyCoded[i] as number));
  const variance = sampleVariance([...proxyAll]) / N + sampleVariance(difference) * (1 / n - 1 / N);
  return {
    estimate: mean([...proxyAll]) + mean(difference),
    se: Math.sqrt(variance),
    se_codes_only: Math.sqrt(sampleVariance([...code]) / n),
  };
}
