import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Organisation, type OrganisationInput, organisation } from "#app/measures/organisation.ts";
import { responseWeights } from "#app/measures/response-weights.ts";

type Planted = { name: string; input: OrganisationInput; planted: { drift: number[][]; layerDrift: number[] } };
const read = (file: string): Planted[] => JSON.parse(readFileSync(`test/fixtures/vectors/${file}.json`, "utf8")).cases;
const files = { planted: read("planted"), "planted-waves": read("planted-waves") };

/** Which of the planted priority drifts lie inside their interval. */
function covered({ planted }: Planted, result: Organisation): boolean[] {
  return result.layers.flatMap(({ layer, priorities }) =>
    priorities.map(({ drift_ci }, p) => {
      const truth = planted.drift[layer]?.[p] as number;
      return drift_ci !== null && truth >= drift_ci[0] && truth <= drift_ci[1];
    }),
  );
}

/** The same change made to every list of answers. */
function eachList({ respondents }: OrganisationInput, change: (values: readonly unknown[]) => unknown[]) {
  const lists = Object.entries(respondents).map(([name, values]) => [name, change(values)]);
  return Object.fromEntries(lists) as OrganisationInput["respondents"];
}

describe("organisation", () => {
  test.each(Object.entries(files))("%s: at least nine in ten planted values lie inside their interval", (_, cases) => {
    const hits = cases.flatMap((planted) => covered(planted, organisation(planted.input)));
    expect(hits.length).toBeGreaterThan(30);
    expect(hits.filter(Boolean).length / hits.length).toBeGreaterThanOrEqual(0.9);
  });
  test("measured drift rises where planted drift rises", () => {
    const series = files.planted
      .filter(({ name }) => name.startsWith("monotone"))
      .map(({ input }) => organisation(input));
    expect(series.length).toBeGreaterThan(2);
    const drifts = series.map((result) => result.drift as number);
    expect(drifts).toEqual([...drifts].sort((a, b) => a - b));
  });
  test("drift = not seen + misread, layers add up and retention multiplies", () => {
    for (const { input } of files.planted) {
      const { layers } = organisation(input);
      for (const { priorities, carried, drift } of layers) {
        for (const p of priorities)
          expect((p.not_seen as number) + (p.misread as number)).toBeCloseTo(p.drift as number, 9);
        const weighted = priorities.map((p, i) => ((input.intentPoints[i] as number) / 60) * (p.carried as number));
        expect(weighted.reduce((a, b) => a + b)).toBeCloseTo(carried as number, 10);
        expect(drift).toBeCloseTo(100 * (1 - (carried as number)), 10);
      }
      const first = layers[0]?.carried as number;
      const kept = layers.slice(1).reduce((share, { edge }) => share * (edge?.retention as number), first);
      expect(kept).toBeCloseTo(layers.at(-1)?.carried as number, 10);
    }
  });
  test("the order of respondents does not matter", () => {
    const { input } = files.planted[0] as Planted;
    const turned = eachList(input, (values) => [...values].reverse());
    expect(organisation({ ...input, respondents: turned }).drift).toBeCloseTo(organisation(input).drift as number, 9);
  });
  test("without an answer from a layer there is no total", () => {
    const { input } = files.planted[0] as Planted;
    const top = input.respondents.layer.filter((layer) => layer === 0).length;
    const rest = eachList(input, (values) => values.slice(top));
    const result = organisation({ ...input, respondents: rest });
    expect(result.drift).toBeNull();
    expect(result.layers[0]).toMatchObject({ layer: 1, edge: null });
  });
  test("names the argument of a wrong call", () => {
    const { input } = files.planted[0] as Planted;
    expect(() => organisation({ ...input, foils: 0 })).toThrow(/foils/);
    expect(() => organisation({ ...input, meaningFoils: 5 })).toThrow(/meaningFoils/);
    expect(() => organisation({ ...input, intentPoints: [1] })).toThrow(/intentPoints/);
    expect(() => organisation({ ...input, respondents: { ...input.respondents, team: [] } })).toThrow(
      /respondents\.team/,
    );
    expect(() => organisation({ ...input, allocationOrder: ["p1"] })).toThrow(/allocationOrder/);
  });
});

describe("responseWeights", () => {
  const people = (cells: Record<string, number>) => {
    const codes = Object.entries(cells).flatMap(([key, n]) =>
      Array.from({ length: n }, () => key.split("/").map(Number)),
    );
    return { layer: codes.map(([l]) => l as number), department: codes.map(([, d]) => d as number) };
  };
  // By hand: 10 of 20 and, pooled, 2 + 3 of 4 + 11 people.
  test("pools thin cells within their layer", () => {
    const population = { "0/0": 20, "0/1": 4, "0/2": 11 };
    const result = responseWeights({ ...people({ "0/0": 10, "0/1": 2, "0/2": 3 }), population });
    expect(result).toMatchObject({ method: "cells", thinCells: 2, cells: 3, trimmed: 0 });
    expect([result.weights[0], result.weights[10], result.weights[14]]).toEqual([2, 3, 3]);
  });
  // Every cell of either layer is thin and so are both pools: the margins 30 / 10 and 20 / 20 of 40 people are met.
  test("rakes the margins when pooling is not enough", () => {
    const population = { "0/0": 15, "0/1": 15, "1/0": 5, "1/1": 5 };
    const result = responseWeights({ ...people({ "0/0": 1, "0/1": 2, "1/0": 2, "1/1": 2 }), population });
    expect(result.method).toBe("margins");
    expect(result.weights.reduce((a, b) => a + b)).toBeCloseTo(40, 9);
    expect(result.weights.slice(0, 3).reduce((a, b) => a + b)).toBeCloseTo(30, 9);
  });
  test("falls back on layers where no weights meet both margins", () => {
    const population = { "0/0": 15, "0/1": 15, "1/0": 5, "1/1": 5 };
    expect(responseWeights({ ...people({ "0/0": 2, "1/0": 2 }), population })).toMatchObject({
      method: "layers",
      weights: [15, 15, 5, 5],
    });
  });
  test("trims at five medians and says how many", () => {
    const population = { "0/0": 20, "0/1": 20, "1/0": 500 };
    const result = responseWeights({ ...people({ "0/0": 10, "0/1": 10, "1/0": 5 }), population });
    expect(result).toMatchObject({ trimmed: 5 });
    expect(Math.max(...result.weights)).toBe(10);
  });
  test("names the argument of a wrong call", () => {
    expect(() => responseWeights({ layer: [], department: [], population: {} })).toThrow(/layer/);
    expect(() => responseWeights({ layer: [0], department: [], population: { "0/0": 1 } })).toThrow(/department/);
    expect(() => responseWeights({ layer: [0], department: [1], population: { "0/0": 1 } })).toThrow(
      /somebody answered/,
    );
    expect(() => responseWeights({ layer: [0], department: [0], population: { "0-0": 1 } })).toThrow(
      /layer\/department/,
    );
  });
});
