import { expect, test } from "vitest";
import type { PublishedNumber, ReleasedGroup } from "#app/privacy/release-content.ts";
import { groupAnswer, readResultsQuery, selectGroups } from "#app/results/select-groups.ts";

const blocks = [
  { id: "b1", layer: 1, department: "Sales" },
  { id: "b2", layer: 1, department: "Network" },
  { id: "b3", layer: 2, department: "Sales" },
];
const group = (id: string, filter: ReleasedGroup["filter"]): ReleasedGroup => ({
  id,
  label: id,
  filter,
  n: 10,
  metrics: {},
});
const release = {
  layers: [
    { layer: 1, label: "Managers" },
    { layer: 2, label: "Front line" },
  ],
  departments: ["Network", "Sales"],
  groups: [
    group("all", {}),
    group("layer:1", { layer: 1 }),
    group("layer:2", { layer: 2 }),
    group("department:Sales", { department: "Sales" }),
    group("layer:1|department:Sales", { layer: 1, department: "Sales" }),
    group("layer:1|department:Network", { layer: 1, department: "Network" }),
    group("block:b1", { block: "b1" }),
    group("block:b3", { block: "b3" }),
  ],
};

function idsOf(search: string): string[] | { field: string } {
  const asked = readResultsQuery(new URLSearchParams(search));
  const found = "problem" in asked ? asked : selectGroups(release, blocks, asked.query);
  return "problem" in found ? { field: found.problem.field } : found.groups.map((one) => one.id);
}

test("no condition gives every released group", () => expect(idsOf("")).toHaveLength(release.groups.length));

test("several conditions hold together", () => {
  expect(idsOf("layer=1")).toEqual(["layer:1", "layer:1|department:Sales", "layer:1|department:Network"]);
  expect(idsOf("department=Sales&layer=1")).toEqual(["layer:1|department:Sales"]);
  expect(idsOf("layer=2&department=Network")).toEqual([]);
});

test("a block holds its layer and department, and no other", () => {
  expect(idsOf("block=b1")).toEqual(["block:b1"]);
  expect(idsOf("block=b1&layer=1&department=Sales")).toEqual(["block:b1"]);
  expect(idsOf("block=b1&layer=2")).toEqual([]);
});

test("a block that exists and was not released gives nothing, so that existence is not a number", () =>
  expect(idsOf("block=b2")).toEqual([]));

test("the same name twice narrows, and never widens", () => {
  expect(idsOf("layer=1&layer=2")).toEqual([]);
  expect(idsOf("layer=2&layer=2")).toEqual(["layer:2"]);
});

test("unknown names and values are refused, with the field", () => {
  expect(idsOf("tenure=3")).toEqual({ field: "tenure" });
  expect(idsOf("layer=9")).toEqual({ field: "layer" });
  expect(idsOf("layer=")).toEqual({ field: "layer" });
  expect(idsOf("layer=1.0")).toEqual({ field: "layer" });
  expect(idsOf("department=sales")).toEqual({ field: "department" });
  expect(idsOf("block=%27%20or%201")).toEqual({ field: "block" });
  expect(idsOf("__proto__=1")).toEqual({ field: "__proto__" });
});

test("a number keeps its interval and unit, a band only its words, a hidden one nothing", () => {
  const number: PublishedNumber = { status: "number", value: 58, low: 50, high: 66, n: 40, unit: "percent" };
  const band: PublishedNumber = { status: "band", band: "Low 0–33", low: 0, high: 33, n: 5, unit: "percent" };
  const hidden: PublishedNumber = { status: "hidden", reason: "protects-another" };
  const metrics = { "drift.p1": number, "drift.p2": band, "drift.p3": hidden };
  expect(groupAnswer({ id: "all", label: "Everybody", filter: {}, n: 40, metrics })).toEqual({
    filter: {},
    n: 40,
    metrics: {
      "drift.p1": { value: 58, low: 50, high: 66, unit: "percent" },
      "drift.p2": { band: "Low 0–33" },
      "drift.p3": null,
    },
  });
});
