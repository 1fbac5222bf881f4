export type Stratum = { share: number; rate: number };

/**
 * Splits the change of an overall rate into the part that happened inside the strata and the part that comes from their
 * sizes having shifted. An identity: the two add up to the change.
 * @param input strata of either wave in the same order: share of all people (0-1, adding up to 1) and rate in any unit
 * @returns within and mix in the unit of the rates
 * @throws RangeError for different strata, or shares that do not add up to 1
 * @see Kitagawa (1955), JASA 50, 1168-1194
 */
export function kitagawa({ before, after }: { before: readonly Stratum[]; after: readonly Stratum[] }) {
  if (before.length !== after.length || before.length === 0) {
    throw new RangeError("kitagawa requires before and after with the same strata, one or more");
  }
  for (const [name, strata] of Object.entries({ before, after })) {
    if (strata.some(({ share, rate }) => !(share >= 0 && Number.isFinite(share) && Number.isFinite(rate)))) {
      throw new RangeError(`kitagawa requires finite rates and shares of 0 or more in ${name}`);
    }
    const total = strata.reduce((sum, { share }) => sum + share, 0);
    if (Math.abs(total - 1) > 1e-9) throw new RangeError(`kitagawa requires the shares of ${name} to add up to 1`);
  }
  let [within, mix] = [0, 0];
  before.forEach((earlier, i) => {
    const later = after[i] as Stratum;
    within += ((earlier.share + later.share) / 2) * (later.rate - earlier.rate);
    mix += ((earlier.rate + later.rate) / 2) * (later.share - earlier.share);
  });
  return { within, mix };
}
