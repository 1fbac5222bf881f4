import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { AgreementAlignment } from "#app/charts/agreement-alignment.tsx";
import { CascadeChain } from "#app/charts/cascade-chain.tsx";
import { CrowdingOut } from "#app/charts/crowding-out.tsx";
import { DriftChangeMap } from "#app/charts/drift-change-map.tsx";
import { DriftHeatMap } from "#app/charts/drift-heat-map.tsx";
import { DriftOverTime } from "#app/charts/drift-over-time.tsx";
import { heatRows } from "#app/charts/heat-rows.ts";
import { Legacy } from "#app/charts/legacy.tsx";
import { PredictedVsCarried } from "#app/charts/predicted-vs-carried.tsx";
import { SayDoBars } from "#app/charts/say-do-bars.tsx";
import { Handovers } from "#app/components/report/handovers.tsx";
import { ReportDocument } from "#app/components/report/report-document.tsx";
import { SilenceTable } from "#app/components/report/silence-table.tsx";
import { RoomDetail } from "#app/components/room/room-detail.tsx";
import { RoomScreen } from "#app/components/room/room-screen.tsx";
import type { LeadershipResult } from "#app/privacy/release-content.ts";
import { CountFacts } from "#app/proof/count-facts.tsx";
import type { Proof } from "#app/proof/find-proof.server.ts";
import { FrozenFacts } from "#app/proof/frozen-facts.tsx";
import { ReleaseFacts } from "#app/proof/release-facts.tsx";
import { CancelledPanel } from "#app/waves/cancelled-panel.tsx";
import { MovesNote } from "#app/waves/moves-note.tsx";
import { ParticipationTable } from "#app/waves/participation-table.tsx";
import { ReleasedPanel } from "#app/waves/released-panel.tsx";
import type { PageOf } from "#app/waves/wave-page.server.ts";
import { render } from "#test/charts/render.ts";
import { comparedRelease, release } from "#test/fixtures/release.ts";
import { numbersWithoutMethod } from "#test/support/numbers-without-method.ts";

const names = [release.wave.name, release.organization, ...comparedRelease.previous.map(({ name }) => name)];
const finding = "The finding, in words.";
const leadership = release.leadership as LeadershipResult;
const { rows } = heatRows(release, "layer");
const [first] = rows;
const [cell] = first?.cells ?? [];
if (!first || !cell) throw new Error("the fixture has a first cell");
const group = { id: "layer:4", label: "Front line" };

const wave = {
  id: "w1",
  name: "Baseline",
  closesOn: "2026-03-20",
  role: "owner",
  minimumScores: 5,
  minimumComments: 10,
};
const released = { ...wave, state: "released", invited: 330, ballots: 265 } as PageOf<"released">;
const cancelled = { ...wave, state: "cancelled", invited: 330, cancelledOn: "2026-03-20" } as PageOf<"cancelled">;
const blocks = [
  { blockId: "b1", label: "Front line, Network", invited: 64, percent: 40 },
  { blockId: "b2", label: "Team leaders, Finance", invited: 9, percent: null },
];
const proof = {
  id: "w1",
  name: "Baseline",
  invited: 330,
  replacements: 2,
  sealed: { tickets: 270, ballots: 265, refused: 3, merkleRoot: "ab12" },
  thresholds: { scores: 5, comments: 10 },
  blocks: blocks.map(({ blockId: id, label: name, invited }) => ({ id, name, invited })),
  keys: [],
  views: [{ action: "viewed-report", role: "leader", times: 7 }],
  certificate: { id: "4C7E-19A0", verifiedOn: "2026-03-21", systems: 12, rows: 340 },
} as unknown as Proof;

const screens: [string, ReactElement][] = [
  ["the heat map of layers", <DriftHeatMap key="1" release={release} by="layer" finding={finding} />],
  ["the heat map of departments", <DriftHeatMap key="2" release={release} by="department" finding={finding} />],
  ["the map of changes", <DriftChangeMap key="3" release={comparedRelease} by="layer" finding={finding} />],
  ["drift over time", <DriftOverTime key="4" release={comparedRelease} finding={finding} />],
  ["the cascade", <CascadeChain key="5" release={release} finding={finding} />],
  ["declared and seen", <SayDoBars key="6" release={release} finding={finding} />],
  ["agreement", <AgreementAlignment key="7" release={release} leadership={leadership} finding={finding} />],
  ["predictions", <PredictedVsCarried key="8" release={release} group={group} finding={finding} />],
  ["crowding-out", <CrowdingOut key="9" release={release} finding={finding} />],
  ["legacy load", <Legacy key="10" release={release} finding={finding} />],
  ["the handovers", <Handovers key="11" release={release} />],
  ["the table of silence", <SilenceTable key="12" release={comparedRelease} />],
  ["the report", <ReportDocument key="13" release={comparedRelease} back="/" />],
  ["a cell of the room", <RoomDetail key="15" row={first} cell={cell} open numbersHidden={false} />],
  ["participation", <ParticipationTable key="16" blocks={blocks} />],
  ["a released wave", <ReleasedPanel key="17" wave={released} />],
  ["a cancelled wave", <CancelledPanel key="18" wave={cancelled} />],
  ["who came and went", <MovesNote key="19" joined={4} left={2} />],
  ["the counts of the proof", <CountFacts key="20" proof={proof} />],
  ["what was frozen", <FrozenFacts key="21" proof={proof} />],
  ["the certificate and who looked", <ReleaseFacts key="22" proof={proof} />],
];

describe.each(screens)("%s", (_, element) => {
  const markup = render(element);
  test("links every number to its place on the method page", () => {
    expect(numbersWithoutMethod(markup, names)).toEqual([]);
  });
  test("would not pass without its links", () => {
    expect(numbersWithoutMethod(markup.replaceAll("/method#", "/elsewhere#"), names)).not.toEqual([]);
  });
});

test("the room: a number stands where the covered cell was asked about, beside the same link", () => {
  const covered = render(<RoomScreen release={release} by="layer" back="/" />);
  const opened = covered.replace(">?<", ">74<");
  expect(numbersWithoutMethod(opened, names)).toEqual([]);
  expect(numbersWithoutMethod(opened.replaceAll("/method#", "/elsewhere#"), names)).toEqual(["74"]);
});

describe("the rule", () => {
  test("finds one place without a link in a report that has many", () => {
    const report = render(<ReportDocument release={comparedRelease} back="/" />);
    const places = [
      ["<dl", "</dl>"],
      ['<table class="table"><caption class', "</table>"],
      ["<aside", "</aside>"],
      ['<header class="report-h', "</header>"],
      ['<figure class="chart"', "</figcaption>"],
      ['<div class="report-ask"', "</div>"],
    ] as const;
    for (const [start, end] of places) {
      const first = report.indexOf(start);
      const last = report.indexOf(end, first);
      const place = report.slice(first, last);
      expect(place).toContain("/method#");
      const without = report.replace(place, () => place.replaceAll("/method#", "/elsewhere#"));
      expect(numbersWithoutMethod(without, names), start).not.toEqual([]);
    }
  });
  test("takes a link of one place for no other, nor a bare link to the page", () => {
    const linked = '<section><dl><dt><a href="/method#drift">Drift</a></dt><dd>74</dd></dl></section>';
    expect(numbersWithoutMethod(linked)).toEqual([]);
    expect(numbersWithoutMethod(`<section>${linked}<p>31 of them</p></section>`)).toEqual(["31 of them"]);
    expect(numbersWithoutMethod('<p>74 <a href="/method">Definitions</a></p>')).toEqual(["74 "]);
  });
  test("lets pass days, thresholds and the scale, and what stands beside them it does not", () => {
    expect(numbersWithoutMethod("<p>Closed 20 March 2026. Of 100 people, fewer than 5.</p>")).toEqual([]);
    expect(numbersWithoutMethod("<p>Closed 20 March 2026. Of 100 people, 31.</p>")).toHaveLength(1);
  });
});
