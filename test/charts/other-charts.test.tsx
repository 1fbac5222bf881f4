import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { AgreementAlignment } from "#app/charts/agreement-alignment.tsx";
import { CascadeChain } from "#app/charts/cascade-chain.tsx";
import { largestHandovers } from "#app/charts/cascade-rows.ts";
import { CrowdingOut } from "#app/charts/crowding-out.tsx";
import { gapTone, isClear } from "#app/charts/gap-tone.ts";
import { Legacy } from "#app/charts/legacy.tsx";
import { PredictedVsCarried } from "#app/charts/predicted-vs-carried.tsx";
import { SayDoBars } from "#app/charts/say-do-bars.tsx";
import { gapDomain } from "#app/charts/say-do-rows.ts";
import type { LeadershipResult, PublishedNumber } from "#app/privacy/release-content.ts";
import { hidden, number, release } from "#test/fixtures/release.ts";
import { render, tableRows, textOf } from "./render.ts";

const leadership = release.leadership as LeadershipResult;
const finding = "The finding, in words.";
const charts: [string, ReactElement][] = [
  ["say-do", <SayDoBars key="1" release={release} finding={finding} />],
  ["cascade", <CascadeChain key="2" release={release} finding={finding} />],
  ["agreement", <AgreementAlignment key="3" release={release} leadership={leadership} finding={finding} />],
  ["crowding-out", <CrowdingOut key="4" release={release} finding={finding} />],
  [
    "predicted",
    <PredictedVsCarried key="5" release={release} group={{ id: "layer:4", label: "Front line" }} finding={finding} />,
  ],
  ["legacy", <Legacy key="6" release={release} finding={finding} />],
];

describe.each(charts)("%s", (_, element) => {
  const markup = render(element);
  test("says its finding once, as the label of the drawing", () => {
    expect(markup.match(/role="img" aria-label="The finding, in words\."/g)).toHaveLength(1);
  });
  test("every number printed in the drawing stands in its table twin", () => {
    const drawing = /class="chart-drawing">([\s\S]*?)<div class="chart-twin/.exec(markup)?.[1] ?? "";
    const twin = textOf(/<table[\s\S]*<\/table>/.exec(markup)?.[0] ?? "");
    const printed = [...drawing.matchAll(/<text class="value"[^>]*>([^<]+)</g)].map((match) => match[1] ?? "");
    expect(printed.length).toBeGreaterThan(3);
    for (const value of printed) expect(twin).toContain(value);
  });
  test("carries no style attribute, which the content security policy would drop", () => {
    expect(markup).not.toContain("style=");
  });
});

const gap = (value: number, low: number, high: number): PublishedNumber => ({
  status: "number",
  value,
  low,
  high,
  n: 100,
  unit: "points",
});
test("colour needs both: an interval without 0 and 5 points or more", () => {
  expect(isClear(gap(-14, -17, -11))).toBe(true);
  expect(isClear(gap(-4, -5, -3))).toBe(false);
  expect(isClear(gap(-8, -17, 1))).toBe(false);
  expect(isClear(gap(-8, -16, 0))).toBe(false);
  expect(isClear(hidden("under-minimum"))).toBe(false);
});

test("less on a priority and more on stopped work stand away from the line; other work has no side", () => {
  expect(gapTone(gap(-14, -17, -11), "more")).toBe("against");
  expect(gapTone(gap(14, 11, 17), "more")).toBe("with");
  expect(gapTone(gap(14, 11, 17), "less")).toBe("against");
  expect(gapTone(gap(-14, -17, -11), "less")).toBe("with");
  expect(gapTone(gap(14, 11, 17), "neither")).toBe("plain");
});

test("points share one domain, favourable another; both widen in tens", () => {
  expect(gapDomain(release, "points")).toEqual([-30, 30]);
  expect(gapDomain(release, "favourable")).toEqual([-40, 40]);
});

test("a hidden gap keeps its row with the reason and no number", () => {
  const resource = tableRows(render(<SayDoBars release={release} finding="" />), "table").find(
    (row) => row[0] === "Spend once, share twice",
  );
  expect(resource?.at(-1)).toBe("under 5");
});

describe("cascade", () => {
  test("colours one edge: the largest loss whose interval excludes zero", () => {
    const markup = render(<CascadeChain release={release} finding="" />);
    expect(markup.match(/data-part="largest-edge"/g)).toHaveLength(1);
    expect(markup).toMatch(/cascade-largest[^>]*><strong>21\u00a0% lost/);
  });
  test("colours none when every interval includes zero", () => {
    const groups = release.groups.map((group) =>
      group.metrics.attenuation
        ? { ...group, metrics: { ...group.metrics, attenuation: number(40, 80, "percent", 60) } }
        : group,
    );
    const doubtful = groups.map((group) => {
      const value = group.metrics.attenuation;
      return value?.status === "number"
        ? { ...group, metrics: { ...group.metrics, attenuation: { ...value, low: -5 } } }
        : group;
    });
    const markup = render(<CascadeChain release={{ ...release, groups: doubtful }} finding="" />);
    expect(markup).not.toContain("largest-edge");
    expect(markup).not.toContain("cascade-largest");
  });
  test("a banded first layer gives its words, and the line hangs from the next", () => {
    const groups = release.groups.map((group) =>
      group.id === "layer:0"
        ? {
            ...group,
            metrics: {
              ...group.metrics,
              carried: { status: "band", band: "high", low: 67, high: 100, n: 5, unit: "percent" } as const,
            },
          }
        : group,
    );
    const markup = render(<CascadeChain release={{ ...release, groups }} finding="" />);
    expect(markup).toContain("High 67–100");
    expect(markup).toContain('class="plumb-line" x1="70%"');
  });
  test("ranks clear handovers by points, and leaves out what is doubtful or hidden", () => {
    expect(largestHandovers(release, 5).map((row) => row.label)).toEqual([
      "Network South: Area managers to Team leaders",
      "Area managers to Team leaders",
    ]);
  });
});

test("agreement and alignment stay two marks, and theatre is named", () => {
  const markup = render(<AgreementAlignment release={release} leadership={leadership} finding="" />);
  expect(textOf(markup).match(/alignment theatre/g)).toHaveLength(6);
  const row = tableRows(markup, "table").find((cells) => cells[0] === "Plan a month ahead");
  expect(row).toEqual(["Plan a month ahead", "100", "38 (31 to 44)", "62", "alignment theatre"]);
});
