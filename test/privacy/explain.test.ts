import { describe, expect, test } from "vitest";
import { explain } from "#app/privacy/explain.ts";
import { type PublishedFact, publishedFact } from "#app/privacy/published-fact.ts";
import type { PublishedNumber, Release, ReleasedGroup } from "#app/privacy/release-content.ts";
import { release as fixture } from "../fixtures/release.ts";

const number = (value: number, low = value - 5, high = value + 5, unit: "percent" | "points" | "score" = "percent") =>
  ({ status: "number", value, low, high, n: 100, unit }) satisfies PublishedNumber;
const [first] = fixture.strategy.priorities;
const name = first?.name ?? "";

function say(
  metric: string,
  metrics: ReleasedGroup["metrics"],
  more: Partial<ReleasedGroup> = {},
  over?: Partial<Release>,
) {
  const group: ReleasedGroup = {
    id: "layer:3",
    label: "Front line",
    filter: { layer: 3 },
    n: 100,
    metrics,
    ...more,
  };
  return explain(publishedFact({ ...fixture, ...over }, group, metric));
}
const drift = (notSeen: number, misread: number, carried: number) => ({
  "drift.p1": number(notSeen + misread),
  "not_seen.p1": number(notSeen),
  "misread.p1": number(misread),
  "carried.p1": number(carried),
});

describe("explain", () => {
  test("says drift as people", () =>
    expect(say("drift.p1", drift(35, 20, 45))).toBe(
      `Of 100 people in Front line, 35 do not see ${name}, 20 read it differently, 45 carry it.`,
    ));

  test("nobody and everybody", () => {
    expect(say("drift.p1", drift(60, 40, 0))).toContain("nobody carries it");
    expect(say("drift.p1", drift(0, 0, 100))).toBe(`Of 100 people in Front line, all carry ${name} as intended.`);
    expect(say("carried.p1", { "carried.p1": number(0, 0, 4) })).toContain("nobody carries");
    expect(say("not_seen.p1", { "not_seen.p1": number(0, 0, 4) })).toContain("everybody sees");
  });

  test("a loss, and an amplification", () => {
    expect(say("attenuation", { attenuation: number(30, 12, 44) })).toBe(
      "Of what the layer above carries, 30 percent are lost on the way to Front line, between 12 and 44.",
    );
    expect(say("attenuation", { attenuation: number(-12, -30, 4) })).toBe(
      "Front line carries 12 percent more than the layer above it: the meaning grew on the way, between −30 and 4.",
    );
  });

  test("a gap names what was declared, whichever side it falls", () => {
    const declared = { ...fixture.declared, p1: 25 };
    const gap = (value: number) =>
      say("saydo.time.p1", { "saydo.time.p1": number(value, value - 2, value + 2, "points") }, {}, { declared });
    expect(gap(-12)).toBe(
      `Of 100 points of time, 13 are seen for ${name} in Front line: 12 points less than declared (25), between −14 and −10.`,
    );
    expect(gap(1)).toContain("1 point more than declared");
    expect(gap(0)).toContain("as declared");
  });

  test("what is hidden gives its reason, and a band says why it is one", () => {
    expect(say("drift.p1", { "drift.p1": { status: "hidden", reason: "under-minimum" } })).toBe(
      `Fewer than 5 people in Front line answered about ${name}, so nothing is shown.`,
    );
    expect(say("drift.p1", { "drift.p1": { status: "hidden", reason: "protects-another" } })).toContain(
      "smaller group",
    );
    const band = { status: "band", band: "middle", low: 34, high: 66, n: 5, unit: "percent" } as const;
    expect(say("drift.p1", { "drift.p1": band })).toContain("fewer than 10 people answered");
    expect(say("drift.p1", { "drift.p1": { ...band, band: "9 in 10 or more", n: 20 } })).toContain("answered alike");
  });

  test("a change says its verdict, and a break says why there is none", () => {
    const previous = [{ id: "w0", name: "Baseline 2025", closedOn: "2025-10-01" }];
    const change = { status: "change", value: -6, low: -11, high: -1, detectable: 7, alert: false } as const;
    const said = (verdict: "changed" | "no meaningful change" | "not enough evidence") =>
      say("drift.p1", drift(35, 20, 45), { changes: { "drift.p1": { ...change, verdict } } }, { previous });
    expect(said("changed")).toContain("6 points less than in Baseline 2025: a change.");
    expect(said("no meaningful change")).toContain("no meaningful change.");
    expect(said("not enough evidence")).toContain("A change of 7 points would have shown.");
    const broken = { changes: { "drift.p1": { status: "break" } as const } };
    expect(say("drift.p1", drift(35, 20, 45), broken, { previous })).toContain("cannot be compared");
  });

  test("every number of a release has a fact with a definition, a version and a basis, and a sentence", () => {
    let said = 0;
    for (const group of fixture.groups) {
      for (const metric of Object.keys(group.metrics)) {
        const fact: PublishedFact = publishedFact(fixture, group, metric);
        expect(fact.version).toBeGreaterThan(0);
        expect(explain(fact)).toMatch(/^[A-Z].*\.$/);
        expect(explain(fact)).not.toMatch(/undefined|null|NaN|\.p\d/);
        said += 1;
      }
    }
    expect(said).toBeGreaterThan(50);
  });

  test("a metric that no release has is a wrong call", () => expect(() => say("constructor", {})).toThrow(RangeError));
});
