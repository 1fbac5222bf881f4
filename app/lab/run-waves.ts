import type { Estimators } from "./estimators.ts";
import { generateWave } from "./generate-wave.ts";
import { observeWave } from "./observe-wave.ts";
import { plantedTruth } from "./planted-truth.ts";
import type { Scenario } from "./scenario.ts";
import { solveBases } from "./solve-base.ts";
import { stream } from "./stream.ts";
import { addObservation, type Tally } from "./tally.ts";

/** Replicates `from` up to `to` (excluded) of one wave: generated, measured and counted. */
export function runWaves(
  scenario: Scenario,
  seed: number,
  { from, to }: { from: number; to: number },
  estimators: Estimators,
): Tally[] {
  const truths = plantedTruth(scenario);
  const bases = solveBases(scenario);
  const tallies = new Map<string, Tally>();
  for (let replicate = from; replicate < to; replicate += 1) {
    const wave = generateWave(stream(seed, "wave", replicate), scenario, bases);
    for (const seen of observeWave(wave, scenario, truths, estimators)) addObservation(tallies, seen);
  }
  return [...tallies.values()];
}
