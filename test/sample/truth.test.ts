import { describe, expect, it } from "vitest";
import { headCount, LAYERS } from "#db/sample/organization.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { layerTruth, truth } from "#db/sample/truth.ts";
import { allocationKeys, strategyContentSchema } from "#surveys/strategy.ts";

const keys = sampleStrategy.priorities.map((priority) => priority.key);
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const carried = (layer: (typeof LAYERS)[number], key: string) =>
  100 * (layerTruth(layer).seen[key] ?? 0) * (layerTruth(layer).read[key] ?? 0);
const declaredTotal = sum(keys.map((key) => truth.declared[key] ?? 0));

it("has a strategy the editor would accept, with readings of like length", () => {
  expect(strategyContentSchema.parse(sampleStrategy)).toEqual(sampleStrategy);
  for (const { key, readings } of sampleStrategy.priorities) {
    const lengths = readings.map((reading) => reading.text.length);
    expect(Math.max(...lengths) - Math.min(...lengths), key).toBeLessThanOrEqual(12);
    expect(readings.map((reading) => reading.kind).sort()).toEqual([
      "alternative",
      "alternative",
      "foil",
      "foil",
      "intended",
    ]);
  }
});

describe("planted values follow from what steers the generator", () => {
  it.each(LAYERS)("layer %i", (layer) => {
    const planted = truth.planted[`layer:${layer}`] ?? {};
    const { leaderTime, ownTime, attention, recognition, morePeople, lineOfSight, seen } = layerTruth(layer);
    const expected: Record<string, number> = {};
    for (const key of keys) {
      expected[`drift.${key}`] = 100 - carried(layer, key);
      expected[`not_seen.${key}`] = 100 * (1 - (seen[key] ?? 0));
      expected[`misread.${key}`] = 100 * (seen[key] ?? 0) - carried(layer, key);
    }
    // what staff see of their leaders: the leaders' own answers stay out
    if (layer > 0) {
      for (const key of keys) {
        const said = truth.declared[key] ?? 0;
        expected[`saydo.attention.${key}`] = (attention[key] ?? 0) - said;
        expected[`saydo.recognition.${key}`] = (recognition?.[key] ?? 0) - said;
        expected[`saydo.resource.${key}`] = 100 * ((morePeople[key] ?? 0) - (layerTruth(0).morePeople[key] ?? 0));
      }
      for (const key of allocationKeys(sampleStrategy))
        expected[`saydo.time.${key}`] = (leaderTime[key] ?? 0) - (truth.declared[key] ?? 0);
      expected["shortfall.time"] = declaredTotal - sum(keys.map((key) => leaderTime[key] ?? 0));
    }
    expected.carried = sum(keys.map((key) => ((truth.declared[key] ?? 0) / declaredTotal) * carried(layer, key)));
    expected.drift = 100 - expected.carried;
    const released = sampleStrategy.legacyItems.filter((item) => item.decision !== "protect");
    expected.legacy_load = sum(released.map((item) => (ownTime[item.key] ?? 0) - item.points));
    if (lineOfSight !== null) expected.line_of_sight = lineOfSight;
    for (const [metric, value] of Object.entries(expected)) expect(planted[metric], metric).toBeCloseTo(value, 1);
    expect(sum(Object.values(leaderTime))).toBe(100);
    expect(sum(Object.values(ownTime))).toBe(100);
  });

  it("for the whole organisation by head-count", () => {
    const all = Object.entries(truth.planted.all ?? {});
    expect(all.length).toBeGreaterThan(20);
    for (const [metric, value] of all) {
      // What staff see of their leaders is measured without layer 0, and weighted without it.
      const asked = LAYERS.filter((layer) => truth.planted[`layer:${layer}`]?.[metric] !== undefined);
      const people = sum(asked.map((layer) => headCount(layer)));
      const totals = asked.map((layer) => headCount(layer) * (truth.planted[`layer:${layer}`]?.[metric] ?? Number.NaN));
      expect(asked.length, metric).toBeGreaterThanOrEqual(3);
      expect(sum(totals) / people, metric).toBeCloseTo(value, 1);
    }
  });
});

it("has its top gaps in order, ten points apart, and nothing else near them", () => {
  const frontLine = Object.entries(truth.planted["layer:3"] ?? {}).filter(([metric]) => /^drift\.p/.test(metric));
  const ordered = frontLine.sort((a, b) => b[1] - a[1]);
  expect(truth.topGaps.map(({ metric, value }) => [metric, value])).toEqual(ordered.slice(0, 3));
  for (let i = 0; i < 3; i++) expect((ordered[i]?.[1] ?? 0) - (ordered[i + 1]?.[1] ?? 0)).toBeGreaterThanOrEqual(10);
});

it("has one handover that loses clearly more than the others", () => {
  const losses = [1, 2, 3].map((layer) => truth.planted[`layer:${layer}`]?.attenuation ?? 0);
  expect(losses[1]).toBe(truth.largestLeak.value);
  expect((losses[1] ?? 0) - Math.max(losses[0] ?? 0, losses[2] ?? 0)).toBeGreaterThan(5);
});
