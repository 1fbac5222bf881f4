import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjustP } from "#app/measures/adjust-p.ts";
import { allocationAlignment } from "#app/measures/allocation-alignment.ts";
import { attenuation } from "#app/measures/attenuation.ts";
import { bootstrapInterval } from "#app/measures/bootstrap-interval.ts";
import { cliffsDelta } from "#app/measures/cliffs-delta.ts";
import { clr } from "#app/measures/clr.ts";
import { clusterMean } from "#app/measures/cluster-mean.ts";
import { clusterRatio } from "#app/measures/cluster-ratio.ts";
import { cohensH } from "#app/measures/cohens-h.ts";
import { cronbachAlpha } from "#app/measures/cronbach-alpha.ts";
import { crowdingOut } from "#app/measures/crowding-out.ts";
import { drift } from "#app/measures/drift.ts";
import { emphasisShift } from "#app/measures/emphasis-shift.ts";
import { empiricalBayes } from "#app/measures/empirical-bayes.ts";
import { hedgesG } from "#app/measures/hedges-g.ts";
import { iccOneWay } from "#app/measures/icc-one-way.ts";
import { intentWeightedDrift } from "#app/measures/intent-weighted-drift.ts";
import { itemConcordance } from "#app/measures/item-concordance.ts";
import { jensenShannonDistance } from "#app/measures/jensen-shannon-distance.ts";
import { kendallW } from "#app/measures/kendall-w.ts";
import { kishN } from "#app/measures/kish-n.ts";
import { kitagawaSplit } from "#app/measures/kitagawa-split.ts";
import { krippendorffAlpha } from "#app/measures/krippendorff-alpha.ts";
import { legacyLoad } from "#app/measures/legacy-load.ts";
import { lexicalCorpus } from "#app/measures/lexical-corpus.ts";
import { lexicalSimilarity } from "#app/measures/lexical-similarity.ts";
import { meaningAlignmentChoice } from "#app/measures/meaning-alignment-choice.ts";
import { meaningAlignmentFacets } from "#app/measures/meaning-alignment-facets.ts";
import { multiplicativeReplacement } from "#app/measures/multiplicative-replacement.ts";
import { pomp } from "#app/measures/pomp.ts";
import { postStratify } from "#app/measures/post-stratify.ts";
import { rake } from "#app/measures/rake.ts";
import { rankAlignment } from "#app/measures/rank-alignment.ts";
import { rboExtTies } from "#app/measures/rbo-ext-ties.ts";
import { responseWeights } from "#app/measures/response-weights.ts";
import { sayDoGap } from "#app/measures/say-do-gap.ts";
import { scoreInterval } from "#app/measures/score-interval.ts";
import { scoreMean } from "#app/measures/score-mean.ts";
import { spearman } from "#app/measures/spearman.ts";
import { tauB } from "#app/measures/tau-b.ts";
import { tostWelch } from "#app/measures/tost-welch.ts";
import { totalVariation } from "#app/measures/total-variation.ts";
import { twoPhaseMean } from "#app/measures/two-phase-mean.ts";
import { vanDerEijkA } from "#app/measures/van-der-eijk-a.ts";
import { wasserstein1Ordinal } from "#app/measures/wasserstein-1-ordinal.ts";
import { waveChange } from "#app/measures/wave-change.ts";
import { waveChangeTeamPaired } from "#app/measures/wave-change-team-paired.ts";
import { waveTrend } from "#app/measures/wave-trend.ts";
import { welch } from "#app/measures/welch.ts";
import { wilson } from "#app/measures/wilson.ts";
import { withinGroupAgreement } from "#app/measures/within-group-agreement.ts";
import { tippingPoint, worstCaseBounds } from "#app/measures/worst-case-bounds.ts";

/** Fixed, so that the suite says the same on every machine. */
const SEED = 20_261_127;
const RUNS = { cheap: 10_000, heavy: 300 };

/** Mostly what people answer, at times any number, at times what nobody answers and code must refuse or survive. */
const from = (usual: fc.Arbitrary<number>) =>
  fc.oneof(
    { weight: 40, arbitrary: usual },
    { weight: 4, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(1e-300, 5e-324, 1e-160, -0, 1e50, 1e154, 1e308, Number.NaN, Infinity) },
  );
const answer = from(fc.integer({ min: 1, max: 5 }));
const share = from(fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })));
const positive = from(fc.double({ min: 1e-3, max: 100, noNaN: true }));
const points = from(fc.constantFrom(0, 0, 5, 10, 25, 100));
const code = fc.integer({ min: 0, max: 3 });
const missing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 });
const list = <T>(value: fc.Arbitrary<T>, minLength = 1, maxLength = 7) => fc.array(value, { minLength, maxLength });

/** Lists of one length: a table by columns. */
function columns<T extends Record<string, fc.Arbitrary<unknown>>>(row: T, minLength = 1, maxLength = 7) {
  type Row = { [K in keyof T]: T[K] extends fc.Arbitrary<infer V> ? V : never };
  return list(fc.record(row) as unknown as fc.Arbitrary<Row>, minLength, maxLength).map(
    (rows) =>
      Object.fromEntries(Object.keys(row).map((key) => [key, rows.map((r) => r[key as keyof T])])) as {
        [K in keyof T]: Row[K][];
      },
  );
}
const table = <T>(value: fc.Arbitrary<T>, rows: number, width: number) =>
  fc
    .integer({ min: 1, max: width })
    .chain((count) => list(fc.array(value, { minLength: count, maxLength: count }), 1, rows));

const samples = fc.record({ x: list(answer), y: list(answer) });
const estimate = fc.record({ estimate: share, variance: positive, df: positive });
const distributions = columns({ p: points, q: points });
const floor = 0.5;
const driftInput = columns({
  selected: fc.constantFrom(0, 1),
  foilRate: share,
  meaning: missing(from(fc.constantFrom(1, 0, -floor))),
  weight: positive,
  team: code,
}).map((input) => ({ ...input, meaningFloor: floor }));
const teams = list(fc.record({ team: code, y: list(share, 0, 4) }), 1, 8);
const ranking = fc
  .uniqueArray(fc.constantFrom(..."abcdefg"), { maxLength: 6 })
  .chain((items) => fc.infiniteStream(fc.boolean()).map((breaks) => tieGroups(items, breaks)));

function tieGroups(items: readonly string[], breaks: Iterator<boolean>): string[][] {
  const groups: string[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && breaks.next().value) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

type Measure = { runs: number; check: (onValue: (value: unknown) => void) => fc.IProperty<[unknown]> };
const measure = <T>(run: (input: T) => unknown, input: fc.Arbitrary<T>, runs = RUNS.cheap): Measure => ({
  runs,
  check: (onValue) =>
    fc.property(input as fc.Arbitrary<unknown>, (value) => {
      try {
        onValue(run(value as T));
      } catch (error) {
        if (!(error instanceof RangeError && /^\w+ requires /.test(error.message))) throw error;
      }
    }),
});

const measures: Record<string, Measure> = {
  adjustP: measure(adjustP, fc.record({ p: list(missing(share), 0) })),
  allocationAlignment: measure(allocationAlignment, fc.record({ allocations: table(points, 5, 4) })),
  attenuation: measure(
    attenuation,
    fc.record({ parent: share, child: share, variance: positive, df: positive }).map((side) => ({
      parent: { carried: side.parent, variance: side.variance, df: side.df },
      child: { carried: side.child, variance: side.variance, df: side.df },
    })),
  ),
  bootstrapInterval: measure(
    bootstrapInterval,
    fc.record({ estimate: share, replicates: list(share, 1, 30), jackInfluence: list(share), level: share }),
  ),
  cliffsDelta: measure(cliffsDelta, samples),
  clr: measure(clr, fc.record({ parts: table(positive, 4, 4) })),
  clusterMean: measure(clusterMean, columns({ y: answer, w: positive, team: code })),
  clusterRatio: measure(clusterRatio, columns({ num: answer, den: points, w: positive, team: code })),
  cohensH: measure(cohensH, fc.record({ p: share, q: share })),
  cronbachAlpha: measure(cronbachAlpha, fc.record({ items: table(missing(answer), 6, 4) })),
  crowdingOut: measure(
    crowdingOut,
    columns({ do: points, say: points }, 4, 4).map((input) => ({
      ...input,
      priorities: [0, 1],
      legacy: [2],
      other: [3],
    })),
  ),
  drift: measure(drift, driftInput),
  emphasisShift: measure(
    emphasisShift,
    fc.record({ ranks: list(fc.array(answer, { minLength: 3, maxLength: 3 }), 0), intended: list(points, 3, 3) }),
  ),
  empiricalBayes: measure(empiricalBayes, columns({ estimate: share, variance: positive })),
  hedgesG: measure(hedgesG, samples),
  iccOneWay: measure(iccOneWay, columns({ y: missing(answer), group: code }, 1, 12)),
  intentWeightedDrift: measure(
    intentWeightedDrift,
    fc.record({ one: driftInput, points: list(points, 2, 2) }).map(({ one, points }) => ({
      priorities: [one, { ...one, selected: one.selected.map((tick) => 1 - tick) }],
      points,
      team: one.team,
    })),
  ),
  itemConcordance: measure(itemConcordance, columns({ reference: answer, ranks: answer })),
  jensenShannonDistance: measure(jensenShannonDistance, distributions),
  kendallW: measure(kendallW, fc.record({ ratings: table(answer, 5, 5) })),
  kishN: measure(kishN, fc.record({ w: list(positive) })),
  kitagawaSplit: measure(
    kitagawaSplit,
    list(
      fc.record({
        before: fc.record({ rate: missing(share), people: points }),
        after: fc.record({ rate: missing(share), people: points }),
      }),
    ),
  ),
  krippendorffAlpha: measure(
    krippendorffAlpha,
    fc.record({ codes: table(missing(answer), 4, 6), level: fc.constantFrom("nominal", "ordinal", "interval") }),
  ),
  legacyLoad: measure(
    legacyLoad,
    columns({ actual: missing(list(points, 3, 3)), weight: positive, team: code }).map((input) => ({
      ...input,
      dropped: [1, 2],
      sanctioned: 5,
    })),
  ),
  lexicalSimilarity: measure(
    ({ statement, text }) => lexicalSimilarity({ statement, text, corpus: lexicalCorpus([statement, text]) }),
    fc.record({ statement: fc.string({ unit: "grapheme" }), text: fc.string({ unit: "grapheme" }) }),
    RUNS.heavy,
  ),
  meaningAlignmentChoice: measure(
    meaningAlignmentChoice,
    fc.record({ choice: list(code), options: fc.integer({ min: 2, max: 5 }) }),
  ),
  meaningAlignmentFacets: measure(
    meaningAlignmentFacets,
    fc.record({ ratings: table(answer, 5, 3), points: fc.constant(5) }),
  ),
  multiplicativeReplacement: measure(multiplicativeReplacement, fc.record({ parts: list(points), delta: share })),
  pomp: measure(pomp, fc.record({ items: list(missing(answer)), lo: fc.constant(1), hi: fc.constant(5) })),
  postStratify: measure(
    postStratify,
    columns({ cell: code, y: answer }).chain((input) =>
      list(points, 4, 4).map((population) => ({ ...input, population })),
    ),
  ),
  rake: measure(
    rake,
    columns({ a: fc.integer({ min: 0, max: 1 }), b: fc.integer({ min: 0, max: 1 }) }).chain((codes) =>
      fc.record({ first: positive, second: positive, split: share }).map(({ first, second, split }) => ({
        ...codes,
        margin_a: [first, second],
        margin_b: [(first + second) * split, (first + second) * (1 - split)],
      })),
    ),
    RUNS.heavy,
  ),
  rankAlignment: measure(rankAlignment, fc.record({ ranks: table(answer, 5, 4) })),
  rboExtTies: measure(rboExtTies, fc.record({ a: ranking, b: ranking, p: share }), RUNS.heavy),
  responseWeights: measure(
    responseWeights,
    columns({ layer: fc.constantFrom(0, 1), department: fc.constantFrom(0, 1) }).chain((input) =>
      list(points, 4, 4).map(([a, b, c, d]) => ({
        ...input,
        population: { "0/0": a ?? 0, "0/1": b ?? 0, "1/0": c ?? 0, "1/1": d ?? 0 },
      })),
    ),
    RUNS.heavy,
  ),
  sayDoGap: measure(
    sayDoGap,
    columns({ actual: missing(list(points, 3, 3)), weight: positive, team: code }).chain((input) =>
      list(points, 3, 3).map((say) => ({ ...input, say })),
    ),
  ),
  scoreInterval: measure(
    scoreInterval,
    fc.record({ estimate: share, variance: positive, df: positive, n: positive, keff: positive, floor: share }),
  ),
  scoreMean: measure(scoreMean, columns({ scores: points, weight: positive, team: code })),
  spearman: measure(spearman, columns({ x: answer, y: answer })),
  tauB: measure(tauB, columns({ x: answer, y: answer })),
  tippingPoint: measure(tippingPoint, fc.record({ margin: positive, responseRate: share })),
  tostWelch: measure(
    tostWelch,
    samples.chain((input) => positive.map((bound) => ({ ...input, low: -bound, high: bound }))),
  ),
  totalVariation: measure(totalVariation, distributions),
  twoPhaseMean: measure(twoPhaseMean, columns({ proxyAll: share, proxyCoded: share, code: share }, 2)),
  vanDerEijkA: measure(vanDerEijkA, fc.record({ counts: list(points) })),
  wasserstein1Ordinal: measure(wasserstein1Ordinal, distributions),
  waveChange: measure(waveChange, fc.record({ before: estimate, after: estimate, sesoi: positive })),
  waveChangeTeamPaired: measure(waveChangeTeamPaired, fc.record({ before: teams, after: teams }), RUNS.heavy),
  waveTrend: measure(waveTrend, columns({ t: answer, y: share, v: positive }, 2)),
  welch: measure(welch, samples),
  wilson: measure(
    wilson,
    fc.record({ n: positive, part: share }).map(({ n, part }) => ({ x: n * part, n })),
  ),
  withinGroupAgreement: measure(
    withinGroupAgreement,
    table(missing(answer), 7, 3).chain((ratings) =>
      fc.record({ group: list(code, ratings.length, ratings.length), ev: positive }).map(({ group, ev }) => ({
        ratings,
        group,
        ev,
        range: [1, 5] as const,
      })),
    ),
  ),
  worstCaseBounds: measure(worstCaseBounds, fc.record({ mean: share, known: positive, unknown: points })),
};

/** Where a value holds a number that is not finite. */
function notFinite(value: unknown, path = "result"): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, entry]) => notFinite(entry, `${path}.${key}`));
}

describe("no measure ever returns NaN or Infinity, and a wrong call says what is required", () => {
  test.each(Object.entries(measures))("%s", { timeout: 120_000 }, (_, { check, runs }) => {
    let values = 0;
    fc.assert(
      check((value) => {
        values += 1;
        expect(notFinite(value)).toEqual([]);
      }),
      { numRuns: runs, seed: SEED },
    );
    // A property of calls that are all refused would prove nothing.
    expect(values).toBeGreaterThan(runs / 5);
  });
});
