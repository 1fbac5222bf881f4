import { mean, sampleVariance, sum } from "simple-statistics";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { scoreInterval } from "./score-interval.ts";
import { SHARE_KEFF } from "./score-mean.ts";
import { twoPhaseMean } from "./two-phase-mean.ts";

/** Codes of one restatement by the coders who read it: 1 as intended, 0.5 partial, 0 missed or contrary; null = not read. */
export type CodedText = { people: number; codes: readonly (number | null)[]; proxy?: number | null };

/** Fills `proxy` for texts, from whatever reads them; there is none by default, and a proxy never enters a number alone. */
export interface RestatementProxy {
  /** @returns a score 0-1 for each text, in order */
  score(input: { intended: string; texts: readonly string[] }): Promise<number[]>;
}

/** Below this coders read too differently to be believed; from the second on they agree well. */
export const ALPHA = { floor: 0.67, good: 0.8 };
const LEAST_CODERS = 2;

export type CodedMeaning = {
  /** Krippendorff's alpha, ordinal; null with one coder or no variety. */
  alpha: number | null;
  /** People whose text was read by two coders or more, of all who wrote one. */
  coded: number;
  people: number;
  /** Mean score 0-1 with its 95 % interval; null until two coders agree well enough. */
  estimate: number | null;
  ci: [number, number] | null;
};

/**
 * How far people say a priority in their own words as it was meant, from human codes: believed only from two coders with
 * Krippendorff's alpha of .67 or more. With a proxy for every text and a random part coded, the two-phase difference
 * estimator; a proxy alone gives no number.
 * @returns nulls where there is nothing to believe
 * @throws RangeError for codes outside 0-1 or rows of unequal length
 * @see Hayes & Krippendorff (2007), Communication Methods and Measures 1, 77; Sarndal, Swensson & Wretman (1992)
 */
export function codedMeaning(texts: readonly CodedText[]): CodedMeaning {
  const coders = texts[0]?.codes.length ?? 0;
  if (texts.some(({ codes }) => codes.length !== coders)) {
    throw new RangeError("codedMeaning requires codes with rows of equal length");
  }
  if (texts.some(({ codes }) => codes.some((code) => code !== null && !(code >= 0 && code <= 1)))) {
    throw new RangeError("codedMeaning requires codes from 0 to 1");
  }
  const people = sum(texts.map((text) => text.people));
  const read = texts.flatMap(({ people: wrote, codes, proxy = null }) => {
    const given = codes.filter((code) => code !== null);
    return given.length >= LEAST_CODERS ? [{ people: wrote, code: mean(given), proxy }] : [];
  });
  const each = read.flatMap(({ people: wrote, code, proxy }) => Array.from({ length: wrote }, () => ({ code, proxy })));
  const rows = Array.from({ length: coders }, (_, coder) => texts.map(({ codes }) => codes[coder] ?? null));
  const alpha = coders >= LEAST_CODERS ? krippendorffAlpha({ codes: rows, level: "ordinal" }).alpha : null;
  const none = { alpha, coded: each.length, people, estimate: null, ci: null };
  if (alpha === null || alpha < ALPHA.floor || each.length < 2) return none;
  const proxies = texts.flatMap((text) => Array.from({ length: text.people }, () => text.proxy ?? null));
  const complete = proxies.every((proxy) => proxy !== null);
  const phases = complete
    ? twoPhaseMean({
        proxyAll: proxies as number[],
        proxyCoded: each.map(({ proxy }) => proxy as number),
        code: each.map(({ code }) => code),
      })
    : null;
  const estimate = phases?.estimate ?? mean(each.map(({ code }) => code));
  const variance = phases ? phases.se ** 2 : sampleVariance(each.map(({ code }) => code)) / each.length;
  const n = each.length;
  const { lo, hi } = scoreInterval({ estimate, variance, df: n - 1, n, keff: SHARE_KEFF });
  return { ...none, estimate, ci: lo === null || hi === null ? null : [lo, hi] };
}
