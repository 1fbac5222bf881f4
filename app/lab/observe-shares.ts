import type { Estimators } from "./estimators.ts";
import type { Respondent } from "./generate-wave.ts";
import type { Observation } from "./observation.ts";
import { declaredPoints, droppedOptions, type LayerTruth } from "./planted-truth.ts";
import type { Scenario } from "./scenario.ts";

/** A priority seen at so few points has a rounding bias of its own: people answer in fives. */
const SMALL_POINTS = 5;

type At = Pick<Observation, "layer" | "n">;

/** The say-do gap of every priority, and what goes to dropped work beyond what was sanctioned. */
export function observeAllocation(
  people: readonly Respondent[],
  at: At,
  truth: LayerTruth,
  scenario: Scenario,
  estimators: Estimators,
): Observation[] {
  const declared = declaredPoints(scenario);
  const actual = people.map(({ points }) => points);
  const team = people.map((person) => person.team);
  const options = estimators.sayDoGap({ actual, say: declared, team })?.options ?? [];
  const gaps = options.slice(0, scenario.declared.priorities.length).map(({ gap, ci }, item): Observation => {
    const planted = truth.gap[item] as number;
    const small = planted + (declared[item] as number) <= SMALL_POINTS;
    const metric = small ? "say_do_small" : "say_do_large";
    return { ...at, metric, item, truth: planted, estimate: gap, interval: ci };
  });
  const sanctioned = scenario.declared.deprioritise + scenario.declared.stop;
  const load = estimators.legacyLoad({ actual, dropped: droppedOptions(scenario), sanctioned, team });
  if (load === null) return gaps;
  const { mean: estimate, ci: interval } = load;
  return [...gaps, { ...at, metric: "legacy_load", item: 0, truth: truth.legacyLoad, estimate, interval }];
}

export function observeLineOfSight(
  people: readonly Respondent[],
  at: At,
  truth: LayerTruth,
  estimators: Estimators,
): Observation {
  const { mean: estimate, ci: interval } = estimators.scoreMean({
    scores: people.map(({ ratings }) => estimators.pomp({ items: ratings, lo: 1, hi: 5 }).score ?? 0),
    team: people.map((person) => person.team),
  });
  return { ...at, metric: "line_of_sight", item: 0, truth: truth.lineOfSight, estimate, interval };
}
