import { describe, expect, test } from "vitest";
import { verifyCertificate } from "#app/verify/verify-certificate.ts";
import { pick, releaseAnswers, releaseOptions, seeded } from "../measures/planted-wave.ts";
import { disclosedByRationals } from "../privacy/rational-oracle.ts";
import { randomOrganisation } from "./random-organisation.ts";
import { blocksOf, questions, sizesOf } from "./what-is-counted.ts";

const MINIMUM = 5;

const seeds = Array.from({ length: 12 }, (_, seed) => seed);
const organisations = seeds.map((seed) => {
  const data = randomOrganisation(seed);
  return { data, ...releaseAnswers(data, releaseOptions) };
});

describe("differencing attack: adding and subtracting everything that is shown", () => {
  for (const question of questions) {
    test(`learns nothing about fewer than five people from ${question.metric}`, () => {
      let shownCells = 0;
      for (const { data, release } of organisations) {
        const shown = release.groups.filter((group) => group.metrics[question.metric]?.status !== "hidden");
        shownCells += shown.length;
        const cells = shown.map((group) => blocksOf(data, group));
        expect(disclosedByRationals(sizesOf(data, question), cells, MINIMUM)).toEqual([]);
      }
      // The attack must have had something to work with.
      expect(shownCells).toBeGreaterThan(organisations.length * 5);
    });

    test(`would learn about small groups if ${question.metric} were shown from five people on`, () => {
      const leaking = organisations.filter(({ data, release }) => {
        const sizes = sizesOf(data, question);
        const cells = release.groups
          .map((group) => blocksOf(data, group))
          .filter((cell) => cell.reduce((n, block) => n + (sizes[block] ?? 0), 0) >= MINIMUM);
        return disclosedByRationals(sizes, cells, MINIMUM).length > 0;
      });
      expect(leaking.length).toBeGreaterThan(organisations.length / 2);
    });
  }

  test("learns nothing by the re-check of the certificates either, which knows no counts", () => {
    for (const { certificate } of organisations) expect(verifyCertificate(certificate)).toMatchObject({ ok: true });
  });

  test("reads no exact count anywhere: every n is a multiple of five", () => {
    for (const { release } of organisations) {
      const counts = release.groups.flatMap((group) => [
        ...(group.n === null ? [] : [group.n]),
        ...Object.values(group.metrics).flatMap((number) => (number.status === "hidden" ? [] : [number.n])),
      ]);
      expect([...counts, release.wave.ballots].filter((n) => n % 5 !== 0 || n < 5)).toEqual([]);
    }
  });
});

describe("bounds attack: asking again and guessing from the edges", () => {
  test("the same question gives the same answer, another tenant's secret another", () => {
    const { data } = organisations[0] as (typeof organisations)[number];
    const again = releaseAnswers({ ...data, answers: [...data.answers].reverse() }, releaseOptions).release;
    expect(again.groups).toEqual(organisations[0]?.release.groups);
    const other = releaseAnswers(data, { ...releaseOptions, secret: new TextEncoder().encode("another") }).release;
    expect(other.groups).not.toEqual(again.groups);
  });

  test("five to nine people show a band, never a number", () => {
    let bands = 0;
    for (const { data, release } of organisations) {
      for (const question of questions) {
        const sizes = sizesOf(data, question);
        for (const group of release.groups) {
          const n = blocksOf(data, group).reduce((total, block) => total + (sizes[block] ?? 0), 0);
          const number = group.metrics[question.metric];
          if (n < 10) expect(number?.status).not.toBe("number");
          if (n < 10 && number?.status === "band") bands += 1;
        }
      }
    }
    expect(bands).toBeGreaterThan(0);
  });

  test("a group that is all on one side shows no number", () => {
    const random = seeded(7);
    const { data } = organisations[0] as (typeof organisations)[number];
    const unanimous = {
      ...data,
      blocks: data.blocks.map((block) => ({ ...block, department: pick(random, ["North", "South"]) })),
      answers: data.answers.map((row) => ({ ...row, answers: { ...row.answers, attention: "p1", people_p1: 5 } })),
    };
    const { release } = releaseAnswers(unanimous, releaseOptions);
    const everybody = release.groups.find((group) => group.id === "all");
    expect(everybody?.metrics["saydo.attention.p1"]).toMatchObject({ status: "band", band: "9 in 10 or more" });
    expect(everybody?.metrics["saydo.attention.p2"]).toMatchObject({ status: "band", band: "1 in 10 or less" });
    for (const group of release.groups) expect(group.metrics["saydo.attention.p1"]?.status).not.toBe("number");
  });
});
