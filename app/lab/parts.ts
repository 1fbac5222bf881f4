import type { Estimators } from "./estimators.ts";
import { type GridCondition, type GridTally, runGrid } from "./run-grid.ts";
import { type PowerCondition, type PowerTally, runPower } from "./run-power.ts";
import { runWaves } from "./run-waves.ts";
import type { Scenario } from "./scenario.ts";
import type { Tally } from "./tally.ts";

export type Plan = {
  scenario: Scenario;
  seed: number;
  replicates: number;
  /** Fewer conditions. */
  quick: boolean;
};

type Range = { from: number; to: number };
/** A piece of the work that can be done alone, in any process. */
export type Part =
  | ({ study: "waves" } & Range)
  | ({ study: "power"; condition: PowerCondition } & Range)
  | ({ study: "grid"; condition: GridCondition } & Range);

export type PartResult =
  | { study: "waves"; tallies: Tally[] }
  | { study: "power"; tally: PowerTally }
  | { study: "grid"; tally: GridTally };

const PART_SIZE = 25;
/** Share of the people who are the same in both waves: nobody, and what is usual from quarter to quarter. */
const CARRIED_OVER = [0, 0.7];
/** True change of recognition in the grid study: none, and one in the lowest layer. */
const GRID_CHANGES = [0, 10];
/** Leaders of the lowest layer have so few people where a whole organisation is drawn twice: less work, and a harder test. */
const TWO_WAVE_SPAN = 3;

/** More replicates where few teams come close to the limit of false alarms and a replicate costs little. */
function nullReplicates({ replicates, quick }: Plan, teams: number): number {
  return quick ? replicates : Math.round(replicates * Math.max(1, 100 / teams));
}

function rangesOf(replicates: number): Range[] {
  return Array.from({ length: Math.ceil(replicates / PART_SIZE) }, (_, i) => ({
    from: i * PART_SIZE,
    to: Math.min(replicates, (i + 1) * PART_SIZE),
  }));
}

/** All parts of a plan, the longest first so that no process is left with one at the end. */
export function partsOf(plan: Plan): Part[] {
  const { replicates, quick } = plan;
  const changes = quick ? [10] : [5, 10, 15];
  const power = (quick ? [40, 10] : [160, 80, 40, 10]).flatMap((teams): Part[] => [
    ...CARRIED_OVER.flatMap((carriedOver) =>
      rangesOf(nullReplicates(plan, teams)).map(
        (range): Part => ({ study: "power", condition: { teams, carriedOver, change: 0 }, ...range }),
      ),
    ),
    ...changes.flatMap((change) =>
      rangesOf(replicates).map(
        (range): Part => ({ study: "power", condition: { teams, carriedOver: 0.7, change }, ...range }),
      ),
    ),
  ]);
  return [
    ...rangesOf(replicates).map((range): Part => ({ study: "waves", ...range })),
    ...GRID_CHANGES.flatMap((change) =>
      rangesOf(replicates).map((range): Part => ({ study: "grid", condition: { change }, ...range })),
    ),
    ...power,
  ];
}

/** The organisation that is drawn twice. */
export function twoWaveScenario(scenario: Scenario): Scenario {
  const last = scenario.layers.length - 1;
  const span = (each: number, l: number) => (l === last ? Math.min(each, TWO_WAVE_SPAN) : each);
  return { ...scenario, layers: scenario.layers.map((layer, l) => ({ ...layer, span: span(layer.span, l) })) };
}

export function runPart({ scenario, seed }: Plan, part: Part, estimators: Estimators): PartResult {
  switch (part.study) {
    case "waves":
      return { study: "waves", tallies: runWaves(scenario, seed, part, estimators) };
    case "power":
      return { study: "power", tally: runPower(scenario, seed, part.condition, part, estimators) };
    case "grid":
      return { study: "grid", tally: runGrid(twoWaveScenario(scenario), seed, part.condition, part, estimators) };
  }
}
