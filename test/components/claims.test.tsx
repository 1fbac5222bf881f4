import { describe, expect, test } from "vitest";
import { claimAligned } from "#app/components/report/claim-aligned.ts";
import { claimAnswer } from "#app/components/report/claim-answer.ts";
import { claimCrowding } from "#app/components/report/claim-crowding.ts";
import { claimLeaks } from "#app/components/report/claim-leaks.ts";
import { claimMeaning } from "#app/components/report/claim-meaning.ts";
import { claimSayDo } from "#app/components/report/claim-say-do.ts";
import { decisionNeeded } from "#app/components/report/decision-needed.ts";
import { questionsForTheRoom } from "#app/components/report/questions.ts";
import { ReportDocument } from "#app/components/report/report-document.tsx";
import { strengthsAndGaps } from "#app/components/report/strengths-and-gaps.ts";
import type { PublishedNumber, Release } from "#app/privacy/release-content.ts";
import { render, textOf } from "#test/charts/render.ts";
import { hidden, release } from "#test/fixtures/release.ts";

/** The same release with every answer hidden, as in an organisation that is too small. */
const small: Release = {
  ...release,
  groups: release.groups.map((group) => ({
    ...group,
    n: null,
    metrics: Object.fromEntries(
      Object.keys(group.metrics).map((id) => [id, hidden("under-minimum") as PublishedNumber]),
    ),
  })),
  crowdingOut: [],
  leadership: null,
  declared: {},
  declaredOrder: [],
};
const withLeaders = (change: (alignment: number) => number): Release => ({
  ...release,
  leadership: release.leadership && {
    ...release.leadership,
    priorities: release.leadership.priorities.map((p) => ({ ...p, alignment: change(p.alignment), flagged: false })),
  },
});

const released = new Set<number>([100]);
for (const group of release.groups) {
  for (const value of Object.values(group.metrics)) {
    if (value.status === "number")
      for (const n of [value.value, value.low, value.high, value.n]) released.add(Math.abs(n));
  }
}
for (const points of Object.values(release.declared)) released.add(Math.round(points));
for (const p of release.leadership?.priorities ?? []) {
  for (const n of [p.agreement, p.alignment, p.illusion, p.predictedCarried]) released.add(n);
}
released.add(release.leadership?.leaders ?? 0);

const claims = {
  answer: claimAnswer,
  meaning: claimMeaning,
  meaningByDepartment: (r: Release) => claimMeaning(r, "department"),
  leaks: claimLeaks,
  sayDo: claimSayDo,
  aligned: claimAligned,
  crowding: claimCrowding,
};
describe.each(Object.entries(claims))("%s", (_, claim) => {
  test("every number in the text is a released one", () => {
    const { title, soWhat, ask } = claim(release);
    const numbers = [...`${title} ${soWhat} ${ask}`.matchAll(/\d[\d,]*/g)].map(([n]) => Number(n.replaceAll(",", "")));
    for (const n of numbers) expect(released).toContain(n);
  });
  test("says something without a number when everything is hidden", () => {
    const { title, ask } = claim(small);
    expect(title).not.toMatch(/\d|undefined|NaN|null/);
    expect(ask.length).toBeGreaterThan(10);
  });
});

test("the titles say what the planted numbers say", () => {
  expect(claimAnswer(release).title).toBe("Two of six priorities are carried by more than half of Front line.");
  expect(claimMeaning(release).title).toBe(
    "Two of six priorities keep their meaning in every layer. Plan a month ahead drifts most: 88 of 100 in Front line.",
  );
  expect(claimLeaks(release).title).toBe(
    "The largest loss we can be sure of is one handover: 21\u00a0% from Area managers to Team leaders.",
  );
  expect(claimSayDo(release).title).toBe(
    "Halve leakage is seen to get 14 points less time than the 25 declared. Weekly mains report gets 19 more.",
  );
  expect(claimAligned(release).title).toBe("Leaders say yes to Plan a month ahead and mean different things by it.");
  expect(claimCrowding(release).title).toBe(
    "Work that was to stop or shrink holds 19 points of 100 more than allowed.",
  );
});

test("the decision is the meaning leaders do not share, else the largest handover, else the least carried", () => {
  expect(decisionNeeded(release).title).toBe("Which reading of Plan a month ahead do you mean?");
  const agreed = withLeaders(() => 90);
  expect(decisionNeeded(agreed).title).toBe("Who explains the priorities between Area managers and Team leaders?");
  const groups = agreed.groups.map(({ metrics: { attenuation, ...metrics }, ...group }) => ({ ...group, metrics }));
  expect(decisionNeeded({ ...agreed, groups }).title).toBe("What will make Plan a month ahead visible in daily work?");
});

test("no theatre is claimed where none is flagged", () => {
  expect(claimAligned(withLeaders(() => 90)).title).toBe("No priority hides different meanings behind a yes.");
});

test("three strengths and three gaps, each of another kind", () => {
  const { strengths, gaps } = strengthsAndGaps(release);
  expect(strengths.map((s) => s.figure)).toEqual(["81", "88", "+12"]);
  expect(gaps.map((g) => g.figure)).toEqual(["12", "−16", "+19"]);
  expect(strengthsAndGaps(small)).toEqual({ strengths: [], gaps: [] });
});

test("at most five questions for the room", () => expect(questionsForTheRoom(release)).toHaveLength(5));

test("the whole report renders when everything is hidden, and shows no figure of a group", () => {
  const text = textOf(render(<ReportDocument release={small} back="/" />));
  expect(text).not.toMatch(/undefined|NaN|\bnull\b/);
  expect(text).toContain("Fewer than five leaders recorded intent");
});
