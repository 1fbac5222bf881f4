import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { adjustP } from "#app/measures/adjust-p.ts";
import { allocationAlignment } from "#app/measures/allocation-alignment.ts";
import { attenuation } from "#app/measures/attenuation.ts";
import { clusterMean } from "#app/measures/cluster-mean.ts";
import { clusterRatio } from "#app/measures/cluster-ratio.ts";
import { crowdingOut } from "#app/measures/crowding-out.ts";
import { drift } from "#app/measures/drift.ts";
import { empiricalBayes } from "#app/measures/empirical-bayes.ts";
import { kishN } from "#app/measures/kish-n.ts";
import { meaningAlignmentChoice } from "#app/measures/meaning-alignment-choice.ts";
import { meaningAlignmentFacets } from "#app/measures/meaning-alignment-facets.ts";
import { pomp } from "#app/measures/pomp.ts";
import { postStratify } from "#app/measures/post-stratify.ts";
import { rake } from "#app/measures/rake.ts";
import { rankAlignment } from "#app/measures/rank-alignment.ts";
import { sayDoGap } from "#app/measures/say-do-gap.ts";
import { scoreInterval } from "#app/measures/score-interval.ts";
import { tauB } from "#app/measures/tau-b.ts";
import { tostWelch } from "#app/measures/tost-welch.ts";
import { twoPhaseMean } from "#app/measures/two-phase-mean.ts";
import { waveChange } from "#app/measures/wave-change.ts";
import { waveChangeTeamPaired } from "#app/measures/wave-change-team-paired.ts";
import { waveTrend } from "#app/measures/wave-trend.ts";
import { welch } from "#app/measures/welch.ts";
import { wilson } from "#app/measures/wilson.ts";
import { audit } from "#app/privacy/audit.ts";
import type { CellSystem } from "#app/privacy/cell-system.ts";
import { publish } from "#app/privacy/publish.ts";

type Case = { fn: string; name: string; input: unknown; expected: unknown; tolerance?: Tolerance };
type Tolerance = { abs: number; rel: number };

/** Every function takes a case's input as its only argument. */
const functions: Record<string, (input: never) => unknown> = {
  adjustP,
  allocationAlignment,
  attenuation,
  audit,
  clusterMean,
  clusterRatio,
  crowdingOut,
  drift,
  empiricalBayes,
  kishN,
  meaningAlignmentChoice,
  meaningAlignmentFacets,
  pomp,
  postStratify,
  publish,
  rake,
  rankAlignment,
  sayDoGap,
  scoreInterval,
  tauB,
  tostWelch,
  twoPhaseMean,
  waveChange,
  waveChangeTeamPaired,
  waveTrend,
  welch,
  wilson,
};

/** Fails at the first value outside the tolerance; fields the case does not name are free; [null, null] = null. */
function expectClose(actual: unknown, expected: unknown, tolerance: Tolerance, path = "result"): void {
  if (typeof expected === "number") {
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

function check({ fn, input, expected }: Case, tolerance: Tolerance): void {
  const run = functions[fn];
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

const folder = process.env.VECTORS ?? "test/fixtures/vectors";
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

test("the folder holds vectors", () => expect(files.length).toBeGreaterThan(0));

for (const file of files) {
  const text = readFileSync(join(folder, file), "utf8");
  describe(file, () => {
    let vectors: { schema?: string; tolerance?: Tolerance; cases?: Case[] } = {};
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
        check(entry, entry.tolerance ?? vectors.tolerance ?? { abs: 1e-9, rel: 1e-9 });
      });
    }
  });
}
