import type { ReactNode } from "react";
import { plain } from "#app/charts/numbers.ts";
import { displayDate } from "#app/components/display-date.ts";
import type { Release } from "#app/privacy/release-content.ts";
import type { Finding } from "./finding.ts";
import { Worded } from "./worded.tsx";

/** One page: one claim as title, one chart, one "so what" and one "ask". */
export function ReportPage({
  release,
  id,
  title,
  finding,
  aside,
  children,
}: {
  release: Release;
  id: string;
  title: string;
  finding?: Finding;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { wave, organization } = release;
  return (
    <section className="report-page" id={id} aria-labelledby={`${id}-title`}>
      <p className="report-head note">
        <span>
          <strong>{organization}</strong>, {wave.name}, closed {displayDate(wave.closedOn)}
        </span>
        <span>
          {plain(wave.ballots)} of {plain(wave.invited)} answered
        </span>
      </p>
      <h2 className="claim" id={`${id}-title`}>
        <Worded release={release}>{title}</Worded>
      </h2>
      <div className={aside ? "report-body report-body-aside" : "report-body"}>
        <div className="stack stack-loose">{children}</div>
        {aside ? <aside className="stack">{aside}</aside> : null}
      </div>
      {finding ? (
        <div className="report-ask">
          {finding.soWhat ? (
            <p>
              <strong>So what.</strong> <Worded release={release}>{finding.soWhat}</Worded>
            </p>
          ) : null}
          <p>
            <strong>Ask.</strong> <Worded release={release}>{finding.ask}</Worded>
          </p>
        </div>
      ) : null}
      <p className="report-foot note">
        <span>
          Answers rounded down to the nearest 5. Intervals are 95 %. Groups of fewer than {release.thresholds.scores}{" "}
          are never shown.{" "}
          <a className="no-print" href="/method">
            Definitions and limits
          </a>
        </span>
        <span>Certificate {release.certificateId}</span>
      </p>
    </section>
  );
}
