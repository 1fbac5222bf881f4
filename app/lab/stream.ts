import { createHash } from "node:crypto";
import { randomGamma, randomNormal, randomPoisson } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** Seeded draws. Nothing in the lab is random but what comes from one of these. */
export type Stream = {
  /** [0, 1). */
  uniform: () => number;
  /** Mean 0, variance 1. */
  normal: () => number;
  gamma: (shape: number) => number;
  poisson: (mean: number) => number;
};

/**
 * The stream of a seed and a name. All 128 bits of the generator's state come from a hash of both, so replicates can be
 * drawn in any order and on any thread, and no two names share a stretch of numbers.
 */
export function stream(seed: number, ...name: readonly (string | number)[]): Stream {
  const digest = createHash("sha256")
    .update(JSON.stringify([seed, ...name]))
    .digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => digest.readInt32LE(at)));
  const uniform = () => uniformFloat64(generator);
  const gamma = randomGamma.source(uniform);
  const poisson = randomPoisson.source(uniform);
  return {
    uniform,
    normal: randomNormal.source(uniform)(),
    gamma: (shape) => gamma(shape)(),
    poisson: (mean) => poisson(mean)(),
  };
}

/** Shares that add up to 1, with the given means; the higher the concentration, the closer to them. */
export function dirichlet(draw: Stream, means: readonly number[], concentration: number): number[] {
  const parts = means.map((mean) => draw.gamma(mean * concentration));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return total > 0 ? parts.map((part) => part / total) : [...means];
}

/** Puts the values in random order, in place. */
export function shuffle<T>(draw: Stream, values: T[]): T[] {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor(draw.uniform() * (last + 1));
    [values[last], values[other]] = [values[other] as T, values[last] as T];
  }
  return values;
}
