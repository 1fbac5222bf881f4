import { sum } from "simple-statistics";
import type { Key } from "./cluster-variance.ts";
import { requireLength, requireNumbers, requireWeights } from "./require-numbers.ts";

export type DriftInput = {
  /** 1 ticked, 0 not, for one priority; one entry for each respondent. */
  selected: readonly number[];
  /** Foils ticked / foils shown, 0-1. */
  foilRate: readonly number[];
  /** Meaning score in [-meaningFloor, 1]; null = not asked or blank; ignored where selected is 0. Null = never asked. */
  meaning: readonly (number | null)[] | null;
  /** Largest possible negative meaning score, sign dropped: 1 / number of foil readings. */
  meaningFloor: number;
  weight?: readonly number[] | null;
  team?: readonly Key[] | null;
};

/** The parts of one priority's drift, and the linearised person values behind their variances. */
export type Carried = {
  n: number;
  H: number;
  foil: number;
  /** Null when everybody ticks every foil: nothing can be told from guessing. */
  seen: number | null;
  basis: "meaning" | "recognition";
  read: number | null;
  carried: number | null;
  /** Largest possible negative value of the carried score, sign dropped. */
  floor: number;
  carriedInfluence: number[] | null;
  seenInfluence: number[] | null;
};

function check({ selected, foilRate, meaning, meaningFloor, weight = null, team = null }: DriftInput): void {
  const n = selected.length;
  if (n === 0) throw new RangeError("drift requires selected with one respondent or more");
  if (selected.some((h) => h !== 0 && h !== 1)) throw new RangeError("drift requires selected to hold 0 or 1");
  requireLength("drift", "foilRate", foilRate, n);
  requireNumbers("drift", "foilRate", foilRate);
  if (foilRate.some((f) => f < 0 || f > 1)) throw new RangeError("drift requires foilRate from 0 to 1");
  if (!(meaningFloor >= 0 && meaningFloor <= 1)) throw new RangeError("drift requires meaningFloor from 0 to 1");
  requireLength("drift", "meaning", meaning, n);
  const outside = (m: number | null, i: number) =>
    selected[i] === 1 && m !== null && !(m >= -meaningFloor - 1e-9 && m <= 1);
  if (meaning?.some(outside)) throw new RangeError("drift requires meaning from -meaningFloor to 1, or null");
  requireWeights("drift", weight, n);
  requireLength("drift", "team", team, n);
}

/**
 * Ticked share H, seen share S (ticks beyond guessing), read share Q and carried share C = H Q of one priority.
 * Guessers and misreaders both have expected meaning 0, so C needs no guessing correction; foils enter S only.
 * @throws RangeError naming the argument that is out of range
 * @see Snodgrass & Corwin (1988), JEP: General 117, 34-50; Frary (1988), Educational Measurement 7, 33-38
 */
export function carriedShare(input: DriftInput): Carried {
  check(input);
  const { selected, foilRate, meaning } = input;
  const n = selected.length;
  const w = input.weight ?? selected.map(() => 1);
  const at = (values: readonly number[], i: number) => values[i] as number;
  const total = sum([...w]);
  const H = sum(selected.map((h, i) => h * at(w, i))) / total;
  const foil = sum(foilRate.map((f, i) => f * at(w, i))) / total;
  const scores = selected.map((h, i) => (h === 1 ? (meaning?.[i] ?? null) : null));
  const readers = sum(scores.map((m, i) => (m === null ? 0 : at(w, i))));
  const basis = meaning === null || (readers === 0 && H > 0) ? "recognition" : "meaning";
  const read = readers > 0 ? sum(scores.map((m, i) => (m ?? 0) * at(w, i))) / readers : null;
  const seen = foil < 1 ? (H - foil) / (1 - foil) : null;
  const seenInfluence =
    seen === null
      ? null
      : selected.map((h, i) => (at(w, i) * (h - H - (1 - seen) * (at(foilRate, i) - foil))) / (total * (1 - foil)));
  if (basis === "recognition") {
    const floor = foil < 1 ? foil / (1 - foil) : 0;
    return { n, H, foil, seen, basis, read, carried: seen, floor, carriedInfluence: seenInfluence, seenInfluence };
  }
  const q = read ?? 0;
  const carriedInfluence = selected.map((h, i) => {
    const m = scores[i] ?? null;
    return at(w, i) * (((h - H) * q) / total + (m === null ? 0 : (H * (m - q)) / readers));
  });
  return { n, H, foil, seen, basis, read, carried: H * q, floor: input.meaningFloor, carriedInfluence, seenInfluence };
}
