import type { Understanding } from "./draw-latent.ts";
import type { Scenario } from "./scenario.ts";
import type { Stream } from "./stream.ts";

/** Largest possible negative meaning score, sign dropped: foil readings, or formula scoring where there are none. */
export function meaningFloor({ meaning }: Scenario): number {
  return 1 / (meaning.foils > 0 ? meaning.foils : meaning.alternatives);
}

/**
 * Meaning score of one ticked priority. Who knows and reads it scores 1. Some misreaders hold a live alternative; the
 * others, and whoever ticked by guess, say "don't know" or pick a reading blindly.
 * @returns 1 intended, 0 don't know, 0 or (formula scoring) the negative floor for an alternative, the floor for a foil
 */
export function readMeaning(draw: Stream, scenario: Scenario, understanding: Understanding): number {
  if (understanding === "carried") return 1;
  if (understanding === "misread" && draw.uniform() < scenario.meaning.confident) return alternativeScore(scenario);
  return draw.uniform() < scenario.meaning.dontKnow ? 0 : guessReading(draw, scenario);
}

/** One of the readings, picked without knowing any. */
export function guessReading(draw: Stream, scenario: Scenario): number {
  const { alternatives, foils, foilAttraction } = scenario.meaning;
  const at = draw.uniform() * (1 + alternatives + foils * foilAttraction);
  if (at < 1) return 1;
  return at < 1 + alternatives ? alternativeScore(scenario) : -meaningFloor(scenario);
}

function alternativeScore(scenario: Scenario): number {
  return scenario.meaning.foils > 0 ? 0 : -meaningFloor(scenario);
}
