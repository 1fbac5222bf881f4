import { describe, expect, test } from "vitest";
import type { Release } from "#app/privacy/release-content.ts";
import { releaseWave } from "#app/privacy/release-wave.ts";
import { type Plan, plantedWave, releaseOptions, waveData } from "../measures/planted-wave.ts";

const departments = ["Sales", "Care", "Labs", "Works", "Legal", "Field"];
/** Layer 3 sees and reads far better in the second wave; nothing else changes. */
const plan = (seed: number, better: boolean): Plan => ({
  seed,
  priorities: 3,
  blocks: [
    [0, "Board", 12],
    ...[1, 2, 3].flatMap((layer) => departments.map((name) => [layer, name, 20 * layer] as const)),
  ],
  seen: (layer) => (layer === 3 ? (better ? 0.9 : 0.6) : 0.8),
  read: () => 0.8,
  leaderTime: (random) => [25, 25, 20, 10, 0, 20].map((points) => points + 5 * Math.floor(random() * 2)),
  declared: [40, 20, 20, 0, 5, 15],
});
const wave = (id: string, closedOn: string) => ({
  ...releaseOptions,
  wave: { id, name: `Wave ${id}`, closedOn, invited: 732 },
});
const first = { data: waveData(plantedWave(plan(1, false))), options: wave("w1", "2026-01-31") };
const second = { data: waveData(plantedWave(plan(2, true))), options: wave("w2", "2026-05-02") };
const third = { data: waveData(plantedWave(plan(3, true))), options: wave("w3", "2026-08-01") };

const group = (release: Release, id: string) => release.groups.find((one) => one.id === id);
const change = (release: Release, id: string, metric: string) => {
  const found = group(release, id)?.changes?.[metric];
  if (found?.status !== "change") throw new Error(`Expected a change of ${metric} in ${id}`);
  return found;
};

describe("two waves", () => {
  const { release } = releaseWave(second.data, second.options, [first]);
  const before = releaseWave(first.data, first.options).release;

  test("the layer that changed is found, with an alert, and no other layer is", () => {
    expect(change(release, "layer:3", "drift")).toMatchObject({ verdict: "changed", alert: true });
    expect(change(release, "layer:3", "drift").high).toBeLessThan(0);
    for (const id of ["layer:1", "layer:2"]) {
      expect(change(release, id, "drift").alert).toBe(false);
      expect(change(release, id, "drift").verdict).not.toBe("changed");
    }
  });

  test("a change is the difference of what the two waves show, and stands only where both show a number", () => {
    let checked = 0;
    for (const { id, metrics, changes = {} } of release.groups) {
      for (const [metric, found] of Object.entries(changes)) {
        const [now, then] = [metrics[metric], group(before, id)?.metrics[metric]];
        if (now?.status !== "number" || then?.status !== "number") throw new Error(`${id} ${metric} shows no number`);
        if (found.status !== "change") continue;
        expect(found.value).toBe(now.value - then.value);
        expect(found.low).toBeLessThanOrEqual(found.value);
        expect(found.high).toBeGreaterThanOrEqual(found.value);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(200);
  });

  test("carried is the mirror of drift", () => {
    const [drift, carried] = [change(release, "layer:3", "drift.p1"), change(release, "layer:3", "carried.p1")];
    expect(carried.value).toBe(-drift.value);
    expect([carried.low, carried.high]).toEqual([-drift.high, -drift.low]);
  });

  test("the organisation's change is split into inside layers and their sizes", () => {
    // No layer changed its size.
    expect(release.mixSplit?.mix).toBe(0);
    expect(release.mixSplit?.within).toBeLessThan(-5);
  });

  test("the first wave has nothing to be compared with", () => {
    expect(before.previous).toEqual([]);
    expect(before.mixSplit).toBeNull();
    expect(before.groups.every(({ changes, trends }) => changes === undefined && trends === undefined)).toBe(true);
  });
});

describe("a wave that asked otherwise", () => {
  const reworded = plantedWave(plan(2, true));
  const { "carried.p1": _, ...series } = reworded.series;
  const { release } = releaseWave(
    waveData({ ...reworded, series: { ...series, "carried.p1": "another wording", carried: "another wording" } }),
    second.options,
    [first],
  );

  test("breaks the series of what changed, and of nothing else", () => {
    const changes = group(release, "layer:3")?.changes ?? {};
    for (const metric of ["drift", "drift.p1", "carried.p1"]) expect(changes[metric]).toEqual({ status: "break" });
    for (const metric of ["drift.p2", "not_seen.p1", "saydo.time.p1"]) expect(changes[metric]?.status).toBe("change");
    expect(release.mixSplit).toBeNull();
    expect(group(release, "layer:3")?.earlier?.["drift.p1"]).toBeUndefined();
  });
});

test("three waves: the trend is a line through what was shown, oldest first", () => {
  const { release } = releaseWave(third.data, third.options, [first, second]);
  const everybody = group(release, "layer:3");
  expect(everybody?.earlier?.drift?.map(({ wave: id }) => id)).toEqual(["w1", "w2"]);
  const trend = everybody?.trends?.drift;
  expect(trend).toMatchObject({ waves: 3 });
  expect(trend?.slope).toBeLessThan(0);
  // All of the change came between the first two waves: no straight line.
  expect(trend?.straight).toBe(false);
  expect(group(release, "layer:2")?.trends?.drift?.straight).toBe(true);
});
