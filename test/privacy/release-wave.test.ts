import { describe, expect, test } from "vitest";
import type { PublishedNumber, Release } from "#app/privacy/release-content.ts";
import { type Plan, plantedWave, releaseAnswers, releaseOptions } from "../measures/planted-wave.ts";

const plan: Plan = {
  seed: 11,
  priorities: 3,
  blocks: [
    [0, "Board", 12],
    ...[1, 2, 3].flatMap((layer) =>
      ["Sales", "Care", "Labs"].map((department) => [layer, department, 20 + 20 * layer] as const),
    ),
  ],
  seen: (layer) => 0.95 - 0.1 * layer,
  read: () => 0.8,
  leaderTime: (random) => [15, 25, 20, 10, 10, 20].map((points) => points + 5 * Math.floor(random() * 2)),
  declared: [40, 20, 20, 0, 5, 15],
};
const data = plantedWave(plan);
const { release, certificate } = releaseAnswers(data, releaseOptions);
const group = (id: string, from: Release = release) => from.groups.find((g) => g.id === id)?.metrics ?? {};
const number = (published: PublishedNumber | undefined) => {
  if (published?.status !== "number") throw new Error(`Expected a number, got ${published?.status}`);
  return published;
};

describe("releaseWave", () => {
  test("drift = not seen + misread = 100 - carried, exactly, wherever all are numbers", () => {
    let checked = 0;
    for (const { metrics } of release.groups) {
      for (const suffix of ["", ".p1", ".p2", ".p3"]) {
        const [drift, carried, notSeen, misread] = ["drift", "carried", "not_seen", "misread"].map(
          (id) => metrics[id + suffix],
        );
        if (drift?.status !== "number" || notSeen?.status !== "number") continue;
        expect(drift.value).toBe(notSeen.value + number(misread).value);
        expect(drift.value).toBe(100 - number(carried).value);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  test("every number is whole, inside its interval and inside its scale", () => {
    for (const { metrics } of release.groups) {
      for (const [id, published] of Object.entries(metrics)) {
        if (published.status === "hidden") continue;
        const values =
          published.status === "number"
            ? [published.low, published.value, published.high]
            : [published.low, published.high];
        expect(values.every(Number.isInteger), id).toBe(true);
        expect(
          [...values].sort((a, b) => a - b),
          id,
        ).toEqual(values);
        if (published.unit === "score") expect(values[0]).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test("the planted carried share lies inside the interval of every layer", () => {
    for (const layer of [1, 2, 3]) {
      const truth = 100 * plan.seen(layer, 0) * plan.read(layer, 0);
      for (const suffix of ["", ".p1", ".p2", ".p3"]) {
        const { low, high } = number(group(`layer:${layer}`)[`carried${suffix}`]);
        expect(low).toBeLessThanOrEqual(truth);
        expect(high).toBeGreaterThanOrEqual(truth);
      }
    }
  });

  test("crowding-out parts add up to the gap that is shown", () => {
    expect(release.crowdingOut).toHaveLength(3);
    for (const part of release.crowdingOut) {
      expect(part.legacy + part.other + part.reweighting).toBe(part.gap);
      expect(part.gap).toBe(number(group("all")[`saydo.time.${part.priority}`]).value);
    }
  });

  test("say-do leaves layer 0 out: it is what staff see", () => {
    expect(group("layer:0")["saydo.time.p1"]).toEqual({ status: "hidden", reason: "not-asked" });
    const board = data.blocks.find((block) => block.layer === 0)?.id;
    const loud = data.answers.map((row) =>
      row.blockId === board ? { ...row, answers: { ...row.answers, leader_time: { p1: 100 }, attention: "p1" } } : row,
    );
    const changed = releaseAnswers({ ...data, answers: loud }, releaseOptions).release;
    expect(group("all", changed)["saydo.time.p1"]).toEqual(group("all")["saydo.time.p1"]);
    expect(group("all", changed)["saydo.attention.p1"]).toEqual(group("all")["saydo.attention.p1"]);
  });

  test("handovers stand at layers below the first and in no block", () => {
    expect(group("layer:0").attenuation).toBeUndefined();
    expect(group("block:b1").attenuation).toBeUndefined();
    expect(group("layer:2|department:Care").attenuation?.status).toBe("number");
    const lost = number(group("layer:2").points_lost).value;
    const carried = [1, 2].map((layer) => number(group(`layer:${layer}`).carried).value);
    expect(lost).toBe((carried[0] as number) - (carried[1] as number));
  });

  test("below five leaders neither say-do nor leadership shows, and drift is weighted by the strategy's order", () => {
    const few = releaseAnswers({ ...data, intents: data.intents.slice(0, 4) }, releaseOptions).release;
    expect(few.declared).toEqual({});
    expect(few.declaredOrder).toEqual(["p1", "p2", "p3"]);
    expect(few.leadership).toBeNull();
    expect(few.crowdingOut).toEqual([]);
    for (const { metrics } of few.groups) {
      const gaps = Object.entries(metrics).filter(([id]) =>
        /^(saydo\.(time|attention|recognition)|shortfall)/.test(id),
      );
      expect(gaps.map(([, published]) => published.status).filter((status) => status !== "hidden")).toEqual([]);
    }
    expect(group("all", few).drift?.status).toBe("number");
  });

  test("an option few people gave points to is merged into other", () => {
    const common = { p1: 40, p2: 20, p3: 20, l2: 5, other: 15 };
    const rare = data.answers.map((row, i) => ({
      ...row,
      answers: { ...row.answers, leader_time: i >= 100 && i < 102 ? { ...common, l1: 30 } : common },
    }));
    const metrics = group("all", releaseAnswers({ ...data, answers: rare }, releaseOptions).release);
    expect(metrics["saydo.time.l1"]?.status).toBe("hidden");
    expect(metrics["saydo.time.other"]?.status).toBe("hidden");
    expect(metrics["saydo.time.p1"]?.status).toBe("number");
  });

  test("a carried share that rests on fewer than five readers is hidden, and the sum does not give it away", () => {
    // In one department everybody ticks p1 but only three were asked how they read it; all three hold a foil reading.
    const blocks = data.blocks.filter((block) => block.department === "Sales").map((block) => block.id);
    let asked = 0;
    const thin = data.answers.map((row) => {
      if (!blocks.includes(row.blockId)) return row;
      const { meaning_p1: _, ...answers } = row.answers as { meaning_p1?: string; ticks: string[] };
      asked += 1;
      const reading = asked <= 3 ? { meaning_p1: "r4" } : {};
      return { ...row, answers: { ...answers, ...reading, ticks: [...new Set([...answers.ticks, "p1"])] } };
    });
    const metrics = group("department:Sales", releaseAnswers({ ...data, answers: thin }, releaseOptions).release);
    expect(metrics["drift.p1"]).toEqual({ status: "hidden", reason: "under-minimum" });
    expect(metrics["misread.p1"]?.status).toBe("hidden");
    // All of them tick it: said as a band, as any unanimous answer.
    expect(metrics["not_seen.p1"]).toMatchObject({ status: "band", band: "1 in 10 or less" });
    const parts = ["p2", "p3"].map((key) => number(metrics[`carried.${key}`]).value);
    // 0.5 carried.p1 + 0.25 carried.p2 + 0.25 carried.p3: what subtraction gives is off by more than whole points.
    const derived = (number(metrics.carried).value - 0.25 * (parts[0] as number) - 0.25 * (parts[1] as number)) / 0.5;
    expect(derived).not.toBeCloseTo(-50, 0);
  });

  test("what silence could hide holds the shown drift, and follows from shown numbers alone", () => {
    let checked = 0;
    for (const { n, metrics, silence } of release.groups) {
      for (const [id, { low, high }] of Object.entries(silence?.bounds ?? {})) {
        const { value } = number(metrics[id]);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        // Nobody silent carries it: only those who answered do, at the share they show.
        const worst = 100 - ((n ?? 0) / Math.max(n ?? 0, silence?.invited ?? 0)) * (100 - value);
        expect(high).toBe(Math.ceil(worst - 1e-9));
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  test("the certificate names no block and no count, and its id changes with what was accepted", () => {
    const text = JSON.stringify(certificate);
    for (const { id, label, department } of data.blocks) {
      expect(text).not.toContain(`"${id}"`);
      expect(text).not.toContain(label);
      expect(text).not.toContain(department);
    }
    expect(release.certificateId).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    const stricter = releaseAnswers(data, { ...releaseOptions, minimum: 8 }).release;
    expect(stricter.certificateId).not.toBe(release.certificateId);
  });

  test("refuses a minimum below five and an empty secret", () => {
    expect(() => releaseAnswers(data, { ...releaseOptions, minimum: 4 })).toThrow(/minimum/);
    expect(() => releaseAnswers(data, { ...releaseOptions, secret: new Uint8Array() })).toThrow(/secret/);
  });

  test("a wave without a single answer is all hidden", () => {
    const empty = releaseAnswers({ ...data, answers: [] }, releaseOptions).release;
    const statuses = empty.groups.flatMap((g) => Object.values(g.metrics).map((published) => published.status));
    expect(new Set(statuses)).toEqual(new Set(["hidden"]));
  });
});
