import { SHARE_KEFF } from "#app/measures/say-do-gap.ts";
import type { Estimators } from "./estimators.ts";
import type { Respondent } from "./generate-wave.ts";
import type { Observation } from "./observation.ts";
import { declaredPoints, droppedOptions, type LayerTruth } from "./planted-truth.ts";
import type { Scenario } from "./scenario.ts";

/** A priority seen at so few points has a rounding bias of its own: people answer in fives. */
const SMALL_POINTS = 5;

type At = Pick<Observation, "layer" | "n">;

/** Mean of one share a person, in points of 100, with its score interval. */
function meanOfShares(y: readonly number[], team: readonly number[], estimators: Estimators) {
  const { mean, se, df } = estimators.clusterMean({ y, team });
  const variance = (se ?? 0) ** 2;
  const { lo, hi } = estimators.scoreInterval({ estimate: mean, variance, df, n: y.length, keff: SHARE_KEFF });
  return { estimate: 100 * mean, interval: lo === null || hi === null ? null : ([100 * lo, 100 * hi] as const) };
}

/** The say-do gap of every priority. */
export function observeSayDo(
  people: readonly Respondent[],
  at: At,
  truth: LayerTruth,
  scenario: Scenario,
  estimators: Estimators,
): Observation[] {
  const declared = declaredPoints(scenario);
  const result = estimators.sayDoGap({
    actual: people.map(({ points }) => points),
    say: declared,
    team: people.map(({ team }) => team),
  });
  return (result?.options ?? []).slice(0, scenario.declared.priorities.length).map(({ gap, ci }, item) => {
    const planted = truth.gap[item] as number;
    const small = planted + (declared[item] as number) <= SMALL_POINTS;
    return {
      ...at,
      metric: small ? "say_do_small" : "say_do_large",
      item,
      truth: planted,
      estimate: gap,
      interval: ci,
    };
  });
}

/** Points on stopped and deprioritised work beyond what was sanctioned. */
export function observeLegacyLoad(
  people: readonly Respondent[],
  at: At,
  truth: LayerTruth,
  scenario: Scenario,
  estimators: Estimators,
): Observation {
  const [deprioritise, stop] = droppedOptions(scenario);
  const load = people.map(({ points }) => ((points[deprioritise] as number) + (points[stop] as number)) / 100);
  const team = people.map((person) => person.team);
  const { estimate, interval } = meanOfShares(load, team, estimators);
  const sanctioned = scenario.declared.deprioritise + scenario.declared.stop;
  return {
    ...at,
    metric: "legacy_load",
    item: 0,
    truth: truth.legacyLoad,
    estimate: estimate - sanctioned,
    interval: interval && [interval[0] - sanctioned, interval[1] - sanctioned],
  };
}

export function observeLineOfSight(
  people: readonly Respondent[],
  at: At,
  truth: LayerTruth,
  estimators: Estimators,
): Observation {
  const score = ({ ratings }: Respondent) => (estimators.pomp({ items: ratings, lo: 1, hi: 5 }).score ?? 0) / 100;
  const team = people.map((person) => person.team);
  const mean = meanOfShares(people.map(score), team, estimators);
  return { ...at, metric: "line_of_sight", item: 0, truth: truth.lineOfSight, ...mean };
}
