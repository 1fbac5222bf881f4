import { Link } from "@remix-run/react";
import { AgreementAlignment } from "#app/charts/agreement-alignment.tsx";
import { CascadeChain } from "#app/charts/cascade-chain.tsx";
import { CrowdingOut } from "#app/charts/crowding-out.tsx";
import { DriftHeatMap } from "#app/charts/drift-heat-map.tsx";
import { Legacy } from "#app/charts/legacy.tsx";
import { SayDoBars } from "#app/charts/say-do-bars.tsx";
import type { Release } from "#app/privacy/release-content.ts";
import { AnswerPage } from "./answer-page.tsx";
import { claimAligned } from "./claim-aligned.ts";
import { claimCrowding } from "./claim-crowding.ts";
import { claimLeaks } from "./claim-leaks.ts";
import { claimMeaning } from "./claim-meaning.ts";
import { claimSayDo } from "./claim-say-do.ts";
import { CoverPage } from "./cover-page.tsx";
import { Handovers } from "./handovers.tsx";
import { MethodAnnex } from "./method-annex.tsx";
import { PageRail } from "./page-rail.tsx";
import { questionsForTheRoom } from "./questions.ts";
import { ReportPage } from "./report-page.tsx";
import { Worded } from "./worded.tsx";

const pages = [
  { id: "cover", label: "Cover" },
  { id: "answer", label: "Answer" },
  { id: "same-meaning", label: "Same meaning" },
  { id: "where-it-leaks", label: "Where it leaks" },
  { id: "say-and-do", label: "Say and do" },
  { id: "are-we-aligned", label: "Are we aligned" },
  { id: "what-crowds-it-out", label: "What crowds it out" },
  { id: "questions", label: "Questions for the room" },
  { id: "annex", label: "Method" },
];

/** The whole report as one document: read by scrolling, jumped through by the rail, printed page by page. */
export function ReportDocument({ release, back }: { release: Release; back: string }) {
  const meaning = claimMeaning(release);
  const leaks = claimLeaks(release);
  const sayDo = claimSayDo(release);
  const aligned = claimAligned(release);
  const crowding = claimCrowding(release);
  return (
    <div className="report">
      <header className="report-side">
        <Link className="report-mark no-print" to={back}>
          Plumbline
        </Link>
        <PageRail pages={pages} />
      </header>
      <main id="content" className="report-pages">
        <CoverPage release={release} id="cover" />
        <AnswerPage release={release} id="answer" />
        <ReportPage release={release} id="same-meaning" title={meaning.title} finding={meaning}>
          <DriftHeatMap release={release} by="layer" finding={meaning.title} heading="h3" />
        </ReportPage>
        <ReportPage release={release} id="where-it-leaks" title={leaks.title} finding={leaks}>
          <CascadeChain release={release} finding={leaks.title} heading="h3" />
          <Handovers release={release} />
        </ReportPage>
        <ReportPage release={release} id="say-and-do" title={sayDo.title} finding={sayDo}>
          <SayDoBars release={release} finding={sayDo.title} heading="h3" />
        </ReportPage>
        <ReportPage release={release} id="are-we-aligned" title={aligned.title} finding={aligned}>
          {release.leadership ? (
            <AgreementAlignment
              release={release}
              leadership={release.leadership}
              finding={aligned.title}
              heading="h3"
            />
          ) : null}
        </ReportPage>
        <ReportPage release={release} id="what-crowds-it-out" title={crowding.title} finding={crowding}>
          {release.crowdingOut.length > 0 ? (
            <CrowdingOut release={release} finding={crowding.title} heading="h3" />
          ) : null}
          <Legacy release={release} finding={crowding.soWhat} heading="h3" />
        </ReportPage>
        <ReportPage release={release} id="questions" title="Five questions for the room">
          <ol className="questions">
            {questionsForTheRoom(release).map(({ page, ask }) => (
              <li key={page}>
                <p className="note">{page}</p>
                <p>
                  <Worded release={release}>{ask}</Worded>
                </p>
              </li>
            ))}
          </ol>
        </ReportPage>
        <MethodAnnex release={release} id="annex" />
      </main>
    </div>
  );
}
