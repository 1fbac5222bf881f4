import { type Gate, judge } from "./gates.ts";
import { type PartResult, type Plan, twoWaveScenario } from "./parts.ts";
import { type LayerTruth, plantedTruth } from "./planted-truth.ts";
import type { Scenario } from "./scenario.ts";
import { type Summary, summarize } from "./summarize.ts";

/** validate.json: what was planted, what came out, and whether it is good enough. */
export type LabReport = {
  schema: "plumbline-validate/1";
  version: string;
  seed: number;
  replicates: number;
  quick: boolean;
  scenario: Scenario;
  /** Mean people under one leader of the lowest layer where two waves of a whole organisation are drawn. */
  twoWaveSpan: number;
  /** What a perfect measurement would show, by layer. */
  planted: LayerTruth[];
  gates: Gate[];
} & Summary;

export function labReport(plan: Plan, results: readonly PartResult[], version: string): LabReport {
  const { scenario, seed, replicates, quick } = plan;
  const summary = summarize(results);
  return {
    schema: "plumbline-validate/1",
    version,
    seed,
    replicates,
    quick,
    scenario,
    twoWaveSpan: twoWaveScenario(scenario).layers.at(-1)?.span ?? 0,
    planted: plantedTruth(scenario),
    gates: judge(summary, scenario, replicates),
    ...summary,
  };
}

/** The failed gates by name, with how many of their checks failed; empty when all is well. */
export function failedGates({ gates }: Pick<LabReport, "gates">): string[] {
  return gates
    .filter(({ failures }) => failures.length > 0)
    .map(({ name, checks, failures }) => `${name} (${failures.length} of ${checks})`);
}
