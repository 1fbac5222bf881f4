import { plain } from "#app/charts/numbers.ts";
import { PredictedVsCarried } from "#app/charts/predicted-vs-carried.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { MethodLinks } from "#app/components/method/method-links.tsx";
import type { Release } from "#app/privacy/release-content.ts";
import { claimAnswer, predictions } from "./claim-answer.ts";
import { decisionNeeded } from "./decision-needed.ts";
import { farthestGroup } from "./finding.ts";
import { ReportPage } from "./report-page.tsx";
import { type Point, strengthsAndGaps } from "./strengths-and-gaps.ts";
import { Worded } from "./worded.tsx";

/** The answer page: predicted against carried, up to three strengths and gaps, and the one filled panel: the decision. */
export function AnswerPage({ release, id }: { release: Release; id: string }) {
  const finding = claimAnswer(release);
  const { strengths, gaps } = strengthsAndGaps(release);
  const decision = decisionNeeded(release);
  const ranked = predictions(release);
  const [closest, furthest] = [ranked[0], ranked.at(-1)];
  return (
    <ReportPage
      release={release}
      id={id}
      title={finding.title}
      aside={
        <>
          <section className="panel stack stack-tight">
            <p className="panel-label">One decision needed</p>
            <p className="panel-title">
              <Worded release={release}>{decision.title}</Worded>
            </p>
            <p>{decision.text}</p>
            <p className="panel-label no-print">
              <MethodLinks of={decision.method} />
            </p>
          </section>
          {closest ? <Prediction label="Where leaders were closest" {...closest} /> : null}
          {furthest && furthest !== closest ? <Prediction label="Where they were furthest" {...furthest} /> : null}
        </>
      }
    >
      <PredictedVsCarried release={release} group={farthestGroup(release)} finding={finding.title} heading="h3" />
      <div className="columns">
        <Points
          release={release}
          title="Strengths"
          points={strengths}
          tone="with"
          none="None stands out from the doubt."
        />
        <Points release={release} title="Gaps" points={gaps} tone="against" none="None stands out from the doubt." />
      </div>
    </ReportPage>
  );
}

function Prediction({
  label,
  name,
  predicted,
  carried,
}: {
  label: string;
  name: string;
  predicted: number;
  carried: number;
}) {
  return (
    <div className="section stack stack-tight">
      <p className="note">{label}</p>
      <p>
        <span className="words">{name}</span>: <MethodLink to="predicted_carried">predicted</MethodLink>{" "}
        {plain(predicted)}, <MethodLink to="carried">carried</MethodLink> {plain(carried)}.
      </p>
    </div>
  );
}

function Points({
  release,
  title,
  points,
  tone,
  none,
}: {
  release: Release;
  title: string;
  points: readonly Point[];
  tone: "with" | "against";
  none: string;
}) {
  return (
    <div>
      <h3 className="points-title">{title}</h3>
      {points.length === 0 ? <p className="note">{none}</p> : null}
      <ul className="points">
        {points.map((point) => (
          <li key={point.text}>
            <a className="points-figure" data-tone={tone} href={`/method#${point.method}`}>
              {point.figure}
            </a>
            <span>
              <Worded release={release}>{point.text}</Worded>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
