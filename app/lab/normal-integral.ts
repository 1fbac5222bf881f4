import { errorFunction } from "simple-statistics";

/** Abscissae of the trapezoidal rule, in standard deviations: exact to 1e-12 for the smooth functions it serves. */
const GRID = Array.from({ length: 129 }, (_, i) => (i - 64) / 8);
const DENSITY = GRID.map((z) => Math.exp(-(z ** 2) / 2));
const TOTAL = DENSITY.reduce((sum, density) => sum + density, 0);

export const logistic = (x: number) => 1 / (1 + Math.exp(-x));
export const logit = (share: number) => Math.log(share / (1 - share));

/** Mean of f(sd Z) over a standard normal Z. */
export function normalMean(f: (deviation: number) => number, sd: number): number {
  if (sd === 0) return f(0);
  return GRID.reduce((sum, z, i) => sum + (DENSITY[i] as number) * f(sd * z), 0) / TOTAL;
}

/** P(X > limit) for a normal X. */
export function normalTail(limit: number, mean: number, sd: number): number {
  return (1 - errorFunction((limit - mean) / (sd * Math.SQRT2))) / 2;
}

/** Where an increasing function takes a value, by bisection on [low, high]. */
export function solveIncreasing(f: (x: number) => number, value: number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let step = 0; step < 60; step += 1) {
    const middle = (below + above) / 2;
    if (f(middle) < value) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
