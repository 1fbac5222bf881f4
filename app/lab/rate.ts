import type { Scenario } from "./scenario.ts";
import type { Bases } from "./solve-base.ts";
import type { Stream } from "./stream.ts";

/** Answers of everybody to the line-of-sight items, 1 to 5: layer, team, person and item noise, and acquiescence. */
export function makeRate(draw: Stream, { rating }: Scenario, bases: Bases) {
  const teamEffects = new Map<number, number>();
  return (layer: number, team: number): number[] => {
    const teamEffect = teamEffects.get(team) ?? (layer === 0 ? 0 : rating.teamSd * draw.normal());
    teamEffects.set(team, teamEffect);
    const pull = rating.acquiescence + rating.acquiescenceSd * draw.normal();
    const latent = (bases.rating[layer] as number) + teamEffect + rating.personSd * draw.normal() + pull;
    return Array.from({ length: rating.items }, () =>
      Math.min(5, Math.max(1, Math.round(latent + rating.itemSd * draw.normal()))),
    );
  };
}

/** Ratings of somebody who does not read the items. */
export function rateBlindly(draw: Stream, { rating }: Scenario): number[] {
  return Array.from({ length: rating.items }, () => 1 + Math.floor(5 * draw.uniform()));
}
