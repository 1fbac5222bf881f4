import { requireNumbers } from "./require-numbers.ts";
import { satterthwaite } from "./satterthwaite.ts";
import { studentQuantile } from "./student-quantile.ts";

export type CarriedEstimate = {
  /** Intent-weighted carried share. */
  carried: number;
  variance: number;
  df: number;
};

export type Attenuation = {
  estimable: boolean;
  retention: number | null;
  /** Percent lost at this handover; negative = amplified. */
  attenuation: number | null;
  ci: [number, number] | null;
  /** Points of 100 lost at this handover. */
  points: number;
  df: number | null;
};

/** Below this carried share of the parent a ratio says more about noise than about the handover. */
const LEAST_PARENT = 0.1;

/**
 * Cascade attenuation of one handover: which part of what the layer above carries is lost on the way down.
 * @param input carried share, variance and df of the layer above (parent) and of this layer (child), independent samples
 * @returns percent with its interval from the log ratio, Satterthwaite df, and the loss in points; only the points when
 *   the parent carries 0.10 or less or the child nothing; interval null when neither side has a variance or a ratio of any
 *   size is possible
 * @throws RangeError naming the argument that is out of range
 * @see Satterthwaite (1946), Biometrics Bulletin 2, 110-114
 */
export function attenuation({ parent, child }: { parent: CarriedEstimate; child: CarriedEstimate }): Attenuation {
  for (const [name, side] of Object.entries({ parent, child })) {
    for (const part of ["carried", "variance", "df"] as const) {
      requireNumbers("attenuation", `${name}.${part}`, [side[part]]);
    }
    if (side.variance < 0) throw new RangeError(`attenuation requires ${name}.variance of 0 or more`);
    if (side.df < 0) throw new RangeError(`attenuation requires ${name}.df of 0 or more`);
  }
  const points = 100 * (parent.carried - child.carried);
  if (parent.carried <= LEAST_PARENT || child.carried <= 0) {
    return { estimable: false, retention: null, attenuation: null, ci: null, points, df: null };
  }
  const retention = child.carried / parent.carried;
  const relative = [child, parent].map((side) => ({ variance: side.variance / side.carried ** 2, df: side.df }));
  const variance = relative.reduce((total, side) => total + side.variance, 0);
  const df = satterthwaite(relative);
  const critical = df === null ? null : studentQuantile(df, 0.95);
  const percentLost = (logRatio: number) => 100 * (1 - Math.exp(logRatio));
  const half = (critical ?? 0) * Math.sqrt(variance);
  const [lo, hi] = [percentLost(Math.log(retention) + half), percentLost(Math.log(retention) - half)];
  const ci: [number, number] | null = critical === null || !Number.isFinite(lo) ? null : [lo, hi];
  return { estimable: true, retention, attenuation: 100 * (1 - retention), ci, points, df };
}
