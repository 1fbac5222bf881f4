import { sum } from "simple-statistics";
import { type Attenuation, attenuation } from "./attenuation.ts";
import type { DriftInput } from "./carried.ts";
import { type CrowdingOutPart, crowdingOut } from "./crowding-out.ts";
import { type Drift, drift } from "./drift.ts";
import { type IntentWeightedDrift, intentWeightedDrift } from "./intent-weighted-drift.ts";
import { legacyLoad } from "./legacy-load.ts";
import { pomp } from "./pomp.ts";
import { responseWeights } from "./response-weights.ts";
import { type SayDoOption, sayDoGap } from "./say-do-gap.ts";
import { type ScoreMean, scoreMean } from "./score-mean.ts";

/** Codes of one meaning item as exported: null = not asked, or the priority was not ticked. */
const MEANING = { alternative: 0, intended: 1, unknown: 2, foil: 3 } as const;
const LIKERT = { lo: 1, hi: 5 } as const;

/** Answers of a whole organisation in one wave; all lists of `respondents` have one entry for each respondent. */
export type OrganisationInput = {
  priorities: number;
  /** Foil priorities in the tick list. */
  foils: number;
  /** Readings offered by a meaning item, and how many of them are foils: 0 = formula scoring. */
  meaningOptions: number;
  meaningFoils: number;
  /** Points the leaders meant for each priority, each legacy item and other work. */
  intentPoints: readonly number[];
  sanctionedLegacy: { protect: number; deprioritise: number; stop: number };
  otherPoints: number;
  /** Names of the allocation options: the priorities first, then protect, deprioritise, stop and other in any order. */
  allocationOrder: readonly string[];
  /** Head-counts by "layer/department". */
  population: Readonly<Record<string, number>>;
  respondents: {
    layer: readonly number[];
    department: readonly number[];
    team: readonly number[];
    selected: readonly (readonly number[])[];
    foilsChosen: readonly number[];
    meaning: readonly (readonly (number | null)[])[];
    allocation: readonly (readonly number[])[];
    lineOfSight: readonly (readonly (number | null)[])[];
  };
};

export type OrganisationLayer = IntentWeightedDrift & {
  layer: number;
  n: number;
  priorities: Drift[];
  saydo: SayDoOption[] | null;
  moved: number | null;
  crowding: CrowdingOutPart[] | null;
  legacyLoad: ScoreMean | null;
  lineOfSight: ScoreMean | null;
  /** The handover from the layer above; null at the top and where a side has no carried share. */
  edge: Attenuation | null;
};

export type Organisation = {
  weights: number[];
  layers: OrganisationLayer[];
  /** Head-count mean of the layers' drift, points of 100; null where a layer with people has none. */
  drift: number | null;
};

function allocationPlan(input: OrganisationInput) {
  const { allocationOrder, intentPoints, sanctionedLegacy, otherPoints, priorities } = input;
  const positions = { protect: 0, deprioritise: 0, stop: 0, other: 0 };
  for (const name of Object.keys(positions) as (keyof typeof positions)[]) {
    positions[name] = allocationOrder.indexOf(name);
    if (positions[name] < priorities) throw new RangeError(`organisation requires allocationOrder to end with ${name}`);
  }
  if (intentPoints.length !== priorities || allocationOrder.length !== priorities + 4) {
    throw new RangeError("organisation requires intentPoints and allocationOrder with one entry for each priority");
  }
  const fixed = { ...sanctionedLegacy, other: otherPoints };
  const say = allocationOrder.map((name, i) => intentPoints[i] ?? fixed[name as keyof typeof fixed]);
  return {
    say,
    priorities: intentPoints.map((_, p) => p),
    legacy: [positions.protect, positions.deprioritise, positions.stop],
    dropped: [positions.deprioritise, positions.stop],
    other: [positions.other],
    sanctioned: sanctionedLegacy.deprioritise + sanctionedLegacy.stop,
  };
}

/** Scores of a meaning item and the largest negative one, sign dropped. */
function meaningScale({ meaningOptions, meaningFoils }: OrganisationInput) {
  if (!(meaningOptions >= 2 && meaningFoils >= 0 && meaningFoils < meaningOptions)) {
    throw new RangeError("organisation requires meaningOptions of two or more and fewer meaningFoils");
  }
  const floor = meaningFoils > 0 ? 1 / meaningFoils : 1 / (meaningOptions - 1);
  const scores = new Map<number, number>([
    [MEANING.intended, 1],
    [MEANING.alternative, meaningFoils > 0 ? 0 : -floor],
    [MEANING.unknown, 0],
    [MEANING.foil, -floor],
  ]);
  const scoreOf = (code: number | null) => {
    if (code === null) return null;
    const score = scores.get(code);
    if (score === undefined) throw new RangeError("organisation requires meaning codes 0 to 3, or null");
    return score;
  };
  return { floor, scoreOf };
}

function measureLayer(input: OrganisationInput, layer: number, members: readonly number[], all: readonly number[]) {
  const { respondents, foils } = input;
  const pick = <T>(values: readonly T[]) => members.map((i) => values[i] as T);
  const weight = pick(all);
  const team = pick(respondents.team);
  const plan = allocationPlan(input);
  const { floor, scoreOf } = meaningScale(input);
  const answers = plan.priorities.map(
    (p): DriftInput => ({
      selected: pick(respondents.selected).map((ticks) => ticks[p] ?? 0),
      foilRate: pick(respondents.foilsChosen).map((chosen) => chosen / foils),
      meaning: pick(respondents.meaning).map((codes) => scoreOf(codes[p] ?? null)),
      meaningFloor: floor,
      weight,
      team,
    }),
  );
  const actual = pick(respondents.allocation);
  const gaps = sayDoGap({ actual, say: plan.say, weight, team });
  const sight = pick(respondents.lineOfSight).map((items) => pomp({ items, ...LIKERT }).score);
  const sighted = [...sight.keys()].filter((i) => sight[i] !== null);
  return {
    layer,
    n: members.length,
    priorities: answers.map(drift),
    ...intentWeightedDrift({ priorities: answers, points: input.intentPoints, team }),
    saydo: gaps?.options ?? null,
    moved: gaps?.moved ?? null,
    crowding: gaps && crowdingOut({ ...plan, do: gaps.options.map((option) => Math.max(0, option.do)) }),
    legacyLoad: legacyLoad({ actual, dropped: plan.dropped, sanctioned: plan.sanctioned, weight, team }),
    lineOfSight:
      sighted.length === 0
        ? null
        : scoreMean({
            scores: sighted.map((i) => sight[i] as number),
            weight: sighted.map((i) => weight[i] as number),
            team: sighted.map((i) => team[i] as number),
          }),
  };
}

function handover(parent: IntentWeightedDrift | undefined, child: IntentWeightedDrift): Attenuation | null {
  if (parent === undefined || parent.carried === null || child.carried === null) return null;
  const estimate = (carried: number, { var: variance, df }: IntentWeightedDrift) => ({
    carried,
    variance: variance ?? 0,
    df,
  });
  return attenuation({ parent: estimate(parent.carried, parent), child: estimate(child.carried, child) });
}

/**
 * Every headline measure of one organisation in one wave, layer by layer, from its people's answers: what the planted
 * organisations are checked with. Weights come from head-counts, teams are clusters.
 * @returns layers in ascending order, as far as somebody answered
 * @throws RangeError naming the argument that is out of range
 * @see measurement design 2, 4 and 6
 */
export function organisation(input: OrganisationInput): Organisation {
  const { respondents, population, foils } = input;
  if (!(Number.isInteger(foils) && foils > 0)) throw new RangeError("organisation requires foils above 0");
  for (const [name, values] of Object.entries(respondents)) {
    if (values.length !== respondents.layer.length) {
      throw new RangeError(`organisation requires respondents.${name} with one entry for each respondent`);
    }
  }
  const { weights } = responseWeights({ layer: respondents.layer, department: respondents.department, population });
  const measured = [...new Set(respondents.layer)]
    .sort((a, b) => a - b)
    .map((layer) => {
      const members = [...respondents.layer.keys()].filter((i) => respondents.layer[i] === layer);
      return measureLayer(input, layer, members, weights);
    });
  const layers = measured.map((child, i) => ({ ...child, edge: handover(measured[i - 1], child) }));
  const headCount = (layer: number) =>
    sum(Object.entries(population).flatMap(([key, people]) => (Number(key.split("/")[0]) === layer ? [people] : [])));
  const counts = layers.map(({ layer }) => headCount(layer));
  const complete = layers.every((layer) => layer.drift !== null) && sum(counts) === sum(Object.values(population));
  const total = complete
    ? sum(layers.map((layer, i) => (layer.drift as number) * (counts[i] as number))) / sum(counts)
    : null;
  return { weights, layers, drift: total };
}
