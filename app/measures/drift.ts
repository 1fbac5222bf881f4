import { carriedShare, type DriftInput } from "./carried.ts";
import { clusterVariance } from "./cluster-variance.ts";
import { scoreInterval } from "./score-interval.ts";

export type Drift = {
  n: number;
  /** Shares, 0-1. */
  H: number;
  foil: number;
  seen: number | null;
  basis: "meaning" | "recognition";
  read: number | null;
  carried: number | null;
  var: number | null;
  df: number;
  n_eff: number | null;
  /** 95 % interval of carried, 0-1. */
  ci: [number, number] | null;
  /** Points of 100: drift = not_seen + misread, never clipped. */
  drift: number | null;
  drift_ci: [number, number] | null;
  not_seen: number | null;
  misread: number | null;
};

/**
 * Drift index of one priority in one group: of 100 people, how many do not carry the priority as intended, split into
 * those who do not see it and those who read it differently. Without any meaning answer, carried = seen ("recognition").
 * @param input person-level ticks, foil rates and meaning scores; weights and teams optional
 * @returns shares 0-1 and points of 100; null where the data cannot define a value (one respondent: no interval)
 * @throws RangeError naming the argument that is out of range
 * @see measurement design 2.1 and 4.1; Frary (1988), Educational Measurement 7, 33-38
 */
export function drift(input: DriftInput): Drift {
  const { carriedInfluence, seenInfluence: _, floor, ...parts } = carriedShare(input);
  const { n, seen, carried } = parts;
  const undefinedDrift = { var: null, df: 0, n_eff: null, ci: null, drift: null, drift_ci: null };
  if (carried === null || carriedInfluence === null) {
    return { ...parts, ...undefinedDrift, not_seen: null, misread: null };
  }
  const { variance, df } = clusterVariance(carriedInfluence, input.team ?? null);
  const interval = scoreInterval({ estimate: carried, variance: variance ?? 0, df, n, floor });
  const ci: [number, number] | null = interval.lo === null || interval.hi === null ? null : [interval.lo, interval.hi];
  return {
    ...parts,
    var: variance,
    df,
    n_eff: interval.nEff,
    ci,
    drift: 100 * (1 - carried),
    drift_ci: ci && [100 * (1 - ci[1]), 100 * (1 - ci[0])],
    not_seen: seen === null ? null : 100 * (1 - seen),
    misread: seen === null ? null : 100 * (seen - carried),
  };
}
