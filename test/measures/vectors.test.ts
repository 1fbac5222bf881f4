import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
import { empiricalBayes } from "#app/measures/empirical-bayes.ts";
import { hedgesG } from "#app/measures/hedges-g.ts";
import { iccOneWay } from "#app/measures/icc-one-way.ts";
import { itemConcordance } from "#app/measures/item-concordance.ts";
import { jensenShannonDistance } from "#app/measures/jensen-shannon-distance.ts";
import { kendallW } from "#app/measures/kendall-w.ts";
import { kishN } from "#app/measures/kish-n.ts";
import { krippendorffAlpha } from "#app/measures/krippendorff-alpha.ts";
import { lexicalCorpus } from "#app/measures/lexical-corpus.ts";
import { lexicalSimilarity } from "#app/measures/lexical-similarity.ts";
import { meaningAlignmentChoice } from "#app/measures/meaning-alignment-choice.ts";
import { meaningAlignmentFacets } from "#app/measures/meaning-alignment-facets.ts";
import { multiplicativeReplacement } from "#app/measures/multiplicative-replacement.ts";
import { organisation } from "#app/measures/organisation.ts";
import { pomp } from "#app/measures/pomp.ts";
import { postStratify } from "#app/measures/post-stratify.ts";
import { rake } from "#app/measures/rake.ts";
import { rankAlignment } from "#app/measures/rank-alignment.ts";
import { rboExtTies } from "#app/measures/rbo-ext-ties.ts";
import { sayDoGap } from "#app/measures/say-do-gap.ts";
import { scoreInterval } from "#app/measures/score-interval.ts";
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
import { audit } from "#app/privacy/audit.ts";
import type { CellSystem } from "#app/privacy/cell-system.ts";
import { publish } from "#app/privacy/publish.ts";

type Case = { fn: string; name: string; input: unknown; expected: unknown; tolerance?: Partial<Tolerance> };
type Tolerance = { abs: number; rel: number };
type VectorFile = {
  schema?: string;
  tolerance?: Partial<Tolerance>;
  cases?: Case[];
  /** Restatements only: statements by id, and the words that carry no meaning. */
  statements?: Record<string, string>;
  stopwords?: string[];
};

/** Every function takes a case's input as its only argument, but for lexicalSimilarity, which needs its file's corpus. */
const functions: Record<string, (input: never) => unknown> = {
  adjustP,
  allocationAlignment,
  attenuation,
  audit,
  bootstrapInterval,
  cliffsDelta,
  clr,
  clusterMean,
  clusterRatio,
  cohensH,
  cronbachAlpha,
  crowdingOut,
  drift,
  empiricalBayes,
  hedgesG,
  iccOneWay,
  itemConcordance,
  jensenShannonDistance,
  kendallW,
  kishN,
  krippendorffAlpha,
  meaningAlignmentChoice,
  meaningAlignmentFacets,
  multiplicativeReplacement,
  organisation,
  pomp,
  postStratify,
  publish,
  rake,
  rankAlignment,
  rboExtTies,
  sayDoGap,
  scoreInterval,
  spearman,
  tauB,
  tostWelch,
  totalVariation,
  twoPhaseMean,
  vanDerEijkA,
  wasserstein1Ordinal,
  waveChange,
  waveChangeTeamPaired,
  waveTrend,
  welch,
  wilson,
  withinGroupAgreement,
};

/** The corpus of a restatement file is its statements, then the texts of its cases. */
function restatement({ statements = {}, stopwords, cases = [] }: VectorFile): (input: never) => unknown {
  const texts = cases.map(({ input }) => (input as { text: string }).text);
  const corpus = lexicalCorpus([...Object.values(statements), ...texts]);
  return ({ statement, text }: { statement: string; text: string }) =>
    lexicalSimilarity({
      statement: statements[statement] ?? statement,
      text,
      corpus,
      ...(stopwords && { stopwords: new Set(stopwords) }),
    });
}

/**
 * A number no answer on a scale can produce: the oracle divided by the rounding error it left in place of 0. What cannot
 * be defined is null here.
 */
const isRoundingNoise = (expected: number) => Math.abs(expected) > 1e15;

/** Fails at the first value outside the tolerance; fields the case does not name are free; [null, null] = null. */
function expectClose(actual: unknown, expected: unknown, tolerance: Tolerance, path = "result"): void {
  if (typeof expected === "number" && isRoundingNoise(expected)) {
    expect(actual, path).toBeNull();
  } else if (typeof expected === "number") {
    expect(actual, path).toBeTypeOf("number");
    const allowed = tolerance.abs + tolerance.rel * Math.abs(expected);
    expect(Math.abs((actual as number) - expected), `${path}: ${actual} against ${expected}`).toBeLessThanOrEqual(
      allowed,
    );
  } else if (Array.isArray(expected)) {
    if (actual === null && expected.length > 0 && expected.every((entry) => entry === null)) return;
    expect(Array.isArray(actual), `${path} is an array`).toBe(true);
    expect((actual as unknown[]).length, `${path} length`).toBe(expected.length);
    for (const [i, entry] of expected.entries())
      expectClose((actual as unknown[])[i], entry, tolerance, `${path}[${i}]`);
  } else if (expected !== null && typeof expected === "object") {
    expect(actual !== null && typeof actual === "object", `${path} is an object`).toBe(true);
    for (const [key, entry] of Object.entries(expected)) {
      expectClose((actual as Record<string, unknown>)[key], entry, tolerance, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toStrictEqual(expected);
  }
}

const asSets = (sets: number[][]) => sets.map((set) => [...set].sort((a, b) => a - b).join()).sort();

function check({ fn, input, expected }: Case, tolerance: Tolerance, file: VectorFile): void {
  const run = fn === "lexicalSimilarity" ? restatement(file) : functions[fn];
  if (run === undefined) throw new Error(`No function is known under the name ${fn}`);
  const actual = run(input as never);
  if (fn === "audit") {
    const [found, wanted] = [actual, expected] as { safe: boolean; disclosed: number[][] }[];
    expect(found?.safe).toBe(wanted?.safe);
    expect(asSets(found?.disclosed ?? [])).toEqual(asSets(wanted?.disclosed ?? []));
  } else if (fn === "publish") {
    const system = input as CellSystem;
    const shown = system.cells.filter((_, i) => (actual as boolean[])[i]);
    const people = shown.map((cell) => cell.reduce((total, atom) => total + (system.sizes[atom] as number), 0));
    expect(people.filter((n) => n < system.k)).toEqual([]);
    expect(audit({ ...system, cells: shown }).safe).toBe(true);
    expect(shown.length).toBeGreaterThanOrEqual((expected as { minPublished: number }).minPublished);
  } else {
    expectClose(actual, expected, tolerance);
  }
}

/** A case may name either tolerance alone. */
const noTolerance = { abs: 0, rel: 0 };

const folder = process.env.VECTORS ?? "test/fixtures/vectors";
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

test("the folder holds vectors", () => expect(files.length).toBeGreaterThan(0));

for (const file of files) {
  const text = readFileSync(join(folder, file), "utf8");
  describe(file, () => {
    let vectors: VectorFile = {};
    try {
      vectors = JSON.parse(text);
    } catch {
      // The test below fails: a file that cannot be read must never be skipped.
    }
    const cases = Array.isArray(vectors.cases) ? vectors.cases : [];
    test("is a vector file with cases", () => {
      expect(vectors.schema).toBe("alignment-vectors/1");
      expect(cases.length).toBeGreaterThan(0);
    });
    for (const [i, entry] of cases.entries()) {
      test(`${i} ${entry.fn}: ${entry.name}`, () => {
        check(
          entry,
          { ...noTolerance, ...(entry.tolerance ?? vectors.tolerance ?? { abs: 1e-9, rel: 1e-9 }) },
          vectors,
        );
      });
    }
  });
}
