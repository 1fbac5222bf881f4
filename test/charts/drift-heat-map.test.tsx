import { describe, expect, test } from "vitest";
import { DriftHeatMap } from "#app/charts/drift-heat-map.tsx";
import type { Release } from "#app/privacy/release-content.ts";
import { hidden, number, release } from "#test/fixtures/release.ts";
import { render, tableRows, textOf } from "./render.ts";

const markup = render(<DriftHeatMap release={release} by="layer" finding="The finding." />);
const cells = [...markup.matchAll(/<td class="heat-cell"[^>]*aria-label="([^"]*)"[^>]*>([\s\S]*?)<\/td>/g)].map(
  (match) => ({
    label: match[1] ?? "",
    drawing: match[2] ?? "",
  }),
);
const cellAt = (row: number, column: number) =>
  cells[row * release.layers.length + column] ?? { label: "", drawing: "" };

test("draws one cell for every priority and layer, in the declared order", () => {
  expect(cells).toHaveLength(release.strategy.priorities.length * release.layers.length);
  expect(cellAt(0, 0).label).toMatch(/^Halve leakage, Leadership team/);
  const reversed = { ...release, declaredOrder: [...release.declaredOrder].reverse() };
  expect(render(<DriftHeatMap release={reversed} by="layer" finding="" />)).toMatch(
    /heat-cell" aria-label="Spend once, share twice, Leadership team/,
  );
});

test("a number sits in its fixed bin with interval, floored n and split", () => {
  const { label, drawing } = cellAt(2, 4);
  expect(drawing).toContain('data-bin="d7"');
  expect(drawing).toContain(">88<");
  expect(label).toBe(
    "Plan a month ahead, Front line: drift 88, interval 85 to 91, 815 answers. Of 100 people, 36 do not see it, 52 read it differently, 12 carry it.",
  );
});

test("a band shows its words and no other number", () => {
  const { drawing, label } = cellAt(4, 0);
  expect(drawing).toContain('data-state="band"');
  expect(drawing).toContain('data-bin="d2"');
  expect(textOf(drawing).trim()).toBe("Low 0–33");
  expect(label).toContain("a band because few people answered");
});

describe.each([
  ["under-minimum", "hidden", "under 5", "Fewer than 5 people answered here."],
  ["protects-another", "hidden", "hidden", "Showing this would reveal a smaller group."],
  ["not-asked", "not-asked", "not asked", "This was not asked here."],
  ["not-estimable", "hidden", "no estimate", "There is too little to measure from here."],
] as const)("%s", (reason, state, short, long) => {
  test("keeps its place and gives its reason, without a number", () => {
    const groups = release.groups.map((group) =>
      group.id === "layer:1" ? { ...group, metrics: { ...group.metrics, "drift.p1": hidden(reason) } } : group,
    );
    const html = render(<DriftHeatMap release={{ ...release, groups }} by="layer" finding="" />);
    const cell = /aria-label="(Halve leakage, Heads of service[^"]*)"[^>]*>([\s\S]*?)<\/td>/.exec(html);
    expect(cell?.[2]).toContain(`data-state="${state}"`);
    expect(textOf(cell?.[2] ?? "").trim()).toBe(short);
    expect(cell?.[1]).toContain(long);
    expect(cell?.[1]?.replace("Fewer than 5", "").replace("under 5", "")).not.toMatch(/\d/);
  });
});

test("the parts of a hidden drift are not shown either", () => {
  const groups = release.groups.map((group) =>
    group.id === "layer:1"
      ? {
          ...group,
          metrics: { ...group.metrics, "drift.p1": hidden("protects-another"), "carried.p1": number(97, 35) },
        }
      : group,
  );
  const html = textOf(render(<DriftHeatMap release={{ ...release, groups }} by="layer" finding="" />));
  expect(html).not.toMatch(/\b97\b/);
});

test("a group that is not released keeps its column", () => {
  const groups = release.groups.filter((group) => group.id !== "department:Engineering");
  const html = render(<DriftHeatMap release={{ ...release, groups }} by="department" finding="" />);
  expect(html.match(/heat-cell/g)).toHaveLength(6 * 4);
  expect(html).toContain('aria-label="Halve leakage, Engineering: not asked');
});

test("exactly one cell is in the tab order, and the strip opens on the highest drift", () => {
  expect(markup.match(/<td class="heat-cell"[^>]*tabindex="0"/g)).toHaveLength(1);
  expect(markup).toMatch(/data-part="focus-strip"[\s\S]*Plan a month ahead[\s\S]*85 to 91/);
});

test("the grid says the finding, and the table twin holds the numbers of the cells", () => {
  expect(markup).toContain('role="grid" aria-label="The finding."');
  const rows = tableRows(markup, "table").slice(1);
  expect(rows).toHaveLength(cells.length);
  rows.forEach(([priority, group, , drift], index) => {
    const { label, drawing } = cells[index] ?? { label: "", drawing: "" };
    expect(label.startsWith(`${priority}, ${group}:`)).toBe(true);
    expect((drift ?? "").split(" (")[0]).toBe(textOf(drawing).trim());
  });
});

test("says where leaders themselves read a priority differently", () => {
  expect(textOf(markup)).toContain("Leaders differ: alignment 38");
  expect(textOf(markup)).not.toContain("Leaders differ: alignment 88");
});

test("the legend holds the fixed domain, whatever the numbers are", () => {
  const flat: Release = { ...release, groups: [] };
  for (const html of [markup, render(<DriftHeatMap release={flat} by="layer" finding="" />)]) {
    for (const edge of [0, 15, 30, 45, 55, 70, 85, 100]) expect(html).toContain(`>${edge}</text>`);
  }
});
