import { mean, sum } from "simple-statistics";

/** One ranking from the top: each entry is a group of tied items. */
export type TiedRanking = readonly (readonly string[])[];

/** For each item the share of its tie group's permutations in which it is among the first `depth`. */
function presence(ranking: TiedRanking): (item: string, depth: number) => number {
  const places = new Map<string, { before: number; size: number }>();
  let before = 0;
  for (const tied of ranking) {
    for (const item of tied) places.set(item, { before, size: tied.length });
    before += tied.length;
  }
  return (item, depth) => {
    const place = places.get(item);
    return place === undefined ? 0 : Math.min(1, Math.max(0, (depth - place.before) / place.size));
  };
}

/**
 * Extrapolated rank-biased overlap of two rankings that may have ties, foils and unequal lengths; ties are averaged over
 * permutations (variant a). p = 0.8 puts 86 % of the weight on ranks 1-5.
 * @param input two rankings and the persistence p, strictly between 0 and 1
 * @returns rbo 0-1: 0 = no item in common or one ranking empty, 1 = the same; null when both are empty
 * @throws RangeError for a p outside (0, 1), an empty tie group or an item that appears twice in a ranking
 * @see Webber, Moffat & Zobel (2010), ACM TOIS 28, 20; Corsi & Urbano (2024), SIGIR
 */
export function rboExtTies({ a, b, p }: { a: TiedRanking; b: TiedRanking; p: number }): { rbo: number | null } {
  if (!(p > 0 && p < 1)) throw new RangeError("rboExtTies requires p strictly between 0 and 1");
  for (const [name, ranking] of Object.entries({ a, b })) {
    if (ranking.some((tied) => tied.length === 0))
      throw new RangeError(`rboExtTies requires ${name} without empty groups`);
    if (new Set(ranking.flat()).size !== ranking.flat().length) {
      throw new RangeError(`rboExtTies requires ${name} to name every item once`);
    }
  }
  const [shorter, longer] = a.flat().length <= b.flat().length ? [a, b] : [b, a];
  const [short, long] = [shorter.flat(), longer.flat()];
  const [s, l] = [short.length, long.length];
  if (l === 0) return { rbo: null };
  if (s === 0) return { rbo: 0 };
  const [inShort, inLong] = [presence(shorter), presence(longer)];
  const overlap = (depth: number) => sum(short.map((item) => inShort(item, depth) * inLong(item, depth)));
  const added = long.filter((item) => !short.includes(item));
  const atShort = overlap(s);
  let weighted = 0;
  for (let depth = 1; depth <= l; depth += 1) {
    // Beyond its end the shorter ranking is taken to go on agreeing as it did, with what the longer one adds.
    const there = added.map((item) => inLong(item, depth)).filter((share) => share > 0);
    const unseen = depth > s ? ((atShort * (depth - s)) / s) * mean(there) : 0;
    weighted += ((overlap(depth) + unseen) / depth) * (1 - p) * p ** (depth - 1);
  }
  const tail = ((overlap(l) - atShort) / l + atShort / s) * p ** l;
  return { rbo: Math.min(1, weighted + tail) };
}
