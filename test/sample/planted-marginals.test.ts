import { beforeAll, describe, expect, it } from "vitest";
import { generateAnswers } from "#db/sample/generate-answers.ts";
import { DEPARTMENTS, headCount, LAYERS, type Layer } from "#db/sample/organization.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { layerTruth, truth } from "#db/sample/truth.ts";
import { type Answers, answerSchema, checkAnswers } from "#surveys/answer-schema.ts";
import { baselines } from "#test/support/baselines.ts";

/** Simple means over many generated people, not the measurement engine: the two must not share a mistake. */
const PER_LAYER = 5000;
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const given = <T>(people: Answers[], name: string) =>
  people.map((person) => person[name]).filter((value) => value !== undefined && value !== "cant_say") as T[];
const ticksOf = (person: Answers) => person.ticks as string[];

describe.each(LAYERS)("layer %i", (layer: Layer) => {
  let people: Answers[] = [];
  const planted = truth.planted[`layer:${layer}`] ?? {};
  beforeAll(() => {
    people = DEPARTMENTS.flatMap((department) => {
      const count = Math.round((PER_LAYER * headCount(layer, department)) / headCount(layer));
      return Array.from({ length: count }, (_, index) =>
        generateAnswers(sampleStrategy, { layer, department, index }, "marginals"),
      );
    });
  });

  it("passes the guard, every ballot", () => {
    const schema = answerSchema(baselines(sampleStrategy));
    const refused = people
      .map((person) => checkAnswers(schema, JSON.parse(JSON.stringify(person))))
      .filter((c) => !c.ok);
    expect(refused).toEqual([]);
  });

  it("carries each priority as planted", () => {
    for (const { key, readings } of sampleStrategy.priorities) {
      const kindOf = new Map<unknown, string>(readings.map((reading) => [reading.code, reading.kind]));
      const score = (code: unknown) => ({ intended: 1, foil: -0.5 })[kindOf.get(code) ?? ""] ?? 0;
      const ticked = people.filter((person) => ticksOf(person).includes(key));
      const read = ticked.filter((person) => person[`meaning_${key}`]).map((person) => score(person[`meaning_${key}`]));
      const carried = 100 * (ticked.length / people.length) * mean(read);
      expect(Math.abs(carried - (planted[`carried.${key}`] ?? 0)), `${key} ${carried}`).toBeLessThan(2.5);
    }
  });

  it("gives time as planted", () => {
    for (const [name, which] of [
      ["own_time", "ownTime"],
      ["leader_time", "leaderTime"],
    ] as const) {
      const points = given<Record<string, number>>(people, name);
      for (const [key, expected] of Object.entries(layerTruth(layer)[which]))
        expect(Math.abs(mean(points.map((each) => each[key] ?? 0)) - expected), `${name} ${key}`).toBeLessThan(0.6);
      for (const each of points.slice(0, 50)) expect(Object.values(each).every((value) => value % 5 === 0)).toBe(true);
    }
  });

  it("names topics, and sees people come and go, as planted", () => {
    const share = (name: string, key: string) =>
      100 * mean(given<string>(people, name).map((value) => (value === key ? 1 : 0)));
    const { attention, recognition, morePeople } = layerTruth(layer);
    for (const [key, percent] of Object.entries(attention))
      expect(Math.abs(share("attention", key) - percent)).toBeLessThan(2);
    for (const [key, percent] of Object.entries(recognition ?? {}))
      expect(Math.abs(share("recognition", key) - percent)).toBeLessThan(2);
    for (const [key, rose] of Object.entries(morePeople)) {
      const favourable = mean(given<number>(people, `people_${key}`).map((value) => (value >= 4 ? 1 : 0)));
      expect(Math.abs(favourable - rose), key).toBeLessThan(0.05);
    }
  });

  it("rates as planted", () => {
    const { ratings, lineOfSight } = layerTruth(layer);
    const score = (name: string) => 25 * (mean(given<number>(people, name)) - 1);
    for (const [name, expected] of Object.entries(ratings)) {
      const stem = people.some((person) => name in person) ? name : `${name}_p1`;
      expect(Math.abs(score(stem) - expected), stem).toBeLessThan(3);
    }
    if (lineOfSight === null) return expect(given(people, "ease")).toEqual([]);
    expect(Math.abs(score("ease") - lineOfSight)).toBeLessThan(2);
    expect(Math.abs(score("counterfactual_p3") - lineOfSight)).toBeLessThan(3);
  });
});

it("gives the same answers again, and others to somebody else", () => {
  const person = { layer: 3, department: "Network", index: 7 } as const;
  expect(generateAnswers(sampleStrategy, person)).toEqual(generateAnswers(sampleStrategy, person));
  expect(generateAnswers(sampleStrategy, { ...person, index: 8 })).not.toEqual(generateAnswers(sampleStrategy, person));
});

it("has the leaders' own view of people exactly as planted: staff are compared with it", () => {
  const leaders = DEPARTMENTS.flatMap((department) =>
    Array.from({ length: headCount(0, department) }, (_, index) => ({ department, index })),
  ).map((person, index) => generateAnswers(sampleStrategy, { layer: 0, ...person, index }));
  for (const [key, share] of Object.entries(layerTruth(0).morePeople)) {
    const rose = leaders.filter((leader) => (leader[`people_${key}`] as number) >= 4).length;
    expect(rose).toBe(Math.round(share * headCount(0)));
  }
});
