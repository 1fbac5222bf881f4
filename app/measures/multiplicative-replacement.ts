import { closeToOne } from "./close-to-one.ts";
import { requireNumbers } from "./require-numbers.ts";

/**
 * Replaces the zeros of an allocation by a small share and takes it from the other parts in proportion.
 * @param input points of 0 or more for each part; delta, the share that stands for a zero
 * @returns shares adding up to 1, none of them 0; null when the points add up to 0
 * @throws RangeError for no part, a negative part, or a delta not above 0 or too large for the number of zeros
 * @see Martin-Fernandez, Barcelo-Vidal & Pawlowsky-Glahn (2003), Mathematical Geology 35, 253-278
 */
export function multiplicativeReplacement(input: { parts: readonly number[]; delta: number }): {
  parts: number[] | null;
} {
  const { parts, delta } = input;
  requireNumbers("multiplicativeReplacement", "parts", parts);
  if (parts.length === 0) throw new RangeError("multiplicativeReplacement requires parts with one entry or more");
  if (parts.some((part) => part < 0)) throw new RangeError("multiplicativeReplacement requires parts of 0 or more");
  const zeros = parts.filter((part) => part === 0).length;
  if (!(delta > 0 && delta * zeros < 1)) {
    throw new RangeError("multiplicativeReplacement requires delta above 0 and, for all zeros together, below 1");
  }
  const shares = closeToOne(parts);
  return { parts: shares?.map((share) => (share === 0 ? delta : share * (1 - delta * zeros))) ?? null };
}
