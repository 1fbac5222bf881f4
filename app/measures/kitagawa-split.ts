import { sum } from "simple-statistics";
import { requireNumbers } from "./require-numbers.ts";

/** One layer in both waves; rate null where the layer had nobody. */
export type LayerInWaves = {
  before: { rate: number | null; people: number };
  after: { rate: number | null; people: number };
};

/**
 * Splits the change of an organisation's mean into what changed within layers and what changed because layers grew or
 * shrank. An identity: the two parts add up to the change.
 * @param layers each layer's rate in one unit and its head-count in either wave
 * @returns change, within and mix in the unit of the rates; null when a layer with people has no rate or a wave has no
 *   people
 * @throws RangeError for a head-count below 0 or a rate that is not finite
 * @see Kitagawa (1955), JASA 50, 1168-1194
 */
export function kitagawaSplit(layers: readonly LayerInWaves[]): { change: number; within: number; mix: number } | null {
  const waves = layers.flatMap(({ before, after }) => [before, after]);
  const counts = waves.map((wave) => wave.people);
  requireNumbers("kitagawaSplit", "people", counts);
  requireNumbers(
    "kitagawaSplit",
    "rate",
    waves.flatMap(({ rate }) => (rate === null ? [] : [rate])),
  );
  if (counts.some((people) => people < 0)) throw new RangeError("kitagawaSplit requires people of 0 or more");
  const total = {
    before: sum(layers.map(({ before }) => before.people)),
    after: sum(layers.map(({ after }) => after.people)),
  };
  if (total.before === 0 || total.after === 0) return null;
  if (waves.some(({ rate, people }) => rate === null && people > 0)) return null;
  const parts = layers.map(({ before, after }) => {
    const shares = { before: before.people / total.before, after: after.people / total.after };
    // A layer that is new or gone has one rate: its whole effect is one of mix.
    const first = before.rate ?? after.rate ?? 0;
    const second = after.rate ?? before.rate ?? 0;
    return {
      within: ((shares.before + shares.after) / 2) * (second - first),
      mix: ((first + second) / 2) * (shares.after - shares.before),
    };
  });
  const within = sum(parts.map((part) => part.within));
  const mix = sum(parts.map((part) => part.mix));
  return { change: within + mix, within, mix };
}
