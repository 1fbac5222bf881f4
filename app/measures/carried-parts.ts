import type { GroupTotals } from "./group-totals.ts";
import type { Gradient } from "./linear-variance.ts";
import { at } from "./totals-layout.ts";

/** A share as a function of the sums of a group; estimate null where the sums do not define it. */
export type Part = {
  estimate: number | null;
  gradient: Gradient;
  /** All alike, or all but one. */
  unanimous: boolean;
  /** People whose readings it rests on, where not everybody who ticked it was asked; else null. */
  readers: number | null;
};

const nearlyAll = (count: number, n: number) => count <= 1 || count >= n - 1;

/** Share that ticks something beyond guessing: seen of a priority, or the lure of a legacy item. */
export function seenPart({ layout, counted, weighted }: GroupTotals, position: number): Part {
  const sum = (from: Float64Array, i: number) => from[layout.sums + i] as number;
  const n = sum(weighted, at.one);
  const [ticked, foil] = [sum(weighted, position) / n, sum(weighted, at.foil) / n];
  const unanimous = nearlyAll(sum(counted, position), sum(counted, at.one));
  if (!(foil < 1)) return { estimate: null, gradient: [], unanimous, readers: null };
  const estimate = (ticked - foil) / (1 - foil);
  const scale = 1 / (n * (1 - foil));
  const gradient: Gradient = [
    [at.one, scale * ((1 - estimate) * foil - ticked)],
    [at.foil, -scale * (1 - estimate)],
    [position, scale],
  ];
  return { estimate, gradient, unanimous, readers: null };
}

/**
 * Share that carries one priority: ticked x read as intended among those who were asked. Null where nobody was asked for the
 * meaning: recognition must not stand beside carried shares.
 */
export function carriedPart({ layout, counted, weighted }: GroupTotals, p: number): Part {
  const { priorities } = layout.answers;
  const places = { tick: at.tick(p), reader: at.reader(p, priorities), meaning: at.meaning(p, priorities) };
  const sum = (from: Float64Array, i: number) => from[layout.sums + i] as number;
  const people = sum(counted, at.one);
  const unanimous = nearlyAll(counted[layout.intended + p] as number, people);
  const [ticks, asked] = [sum(counted, places.tick), sum(counted, places.reader)];
  const readers = asked < ticks ? asked : null;
  if (asked === 0 && ticks > 0) return { estimate: null, gradient: [], unanimous, readers };
  const n = sum(weighted, at.one);
  const read = sum(weighted, places.reader);
  const ticked = sum(weighted, places.tick) / n;
  const right = read > 0 ? sum(weighted, places.meaning) / read : 0;
  const gradient: Gradient = [
    [at.one, -(ticked * right) / n],
    [places.tick, right / n],
    ...(read > 0
      ? ([
          [places.reader, -(ticked * right) / read],
          [places.meaning, ticked / read],
        ] as const)
      : []),
  ];
  return { estimate: ticked * right, gradient, unanimous, readers };
}

/** Weighted sum of parts; null as soon as one that counts is. */
export function combinedPart(parts: readonly Part[], weights: readonly number[]): Part {
  const used = parts.map((part, p) => ({ ...part, weight: weights[p] ?? 0 })).filter((part) => part.weight > 0);
  const slopes = new Map<number, number>();
  for (const { gradient, weight } of used)
    for (const [position, slope] of gradient) slopes.set(position, (slopes.get(position) ?? 0) + weight * slope);
  const known = used.length > 0 && used.every(({ estimate }) => estimate !== null);
  return {
    estimate: known ? used.reduce((sum, { estimate, weight }) => sum + weight * (estimate ?? 0), 0) : null,
    gradient: [...slopes],
    unanimous: used.every((part) => part.unanimous),
    readers: null,
  };
}
