import type { ReactNode } from "react";
import { plain } from "#app/charts/numbers.ts";
import { displayDate } from "#app/components/display-date.ts";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { MethodLinks } from "#app/components/method/method-links.tsx";
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
      <header className="report-head note">
        <span>
          <strong>{organization}</strong>, {wave.name}, closed {displayDate(wave.closedOn)}
        </span>
        <span>
          {plain(wave.ballots)} of {plain(wave.invited)} <MethodLink to="ballots">answered</MethodLink>
        </span>
      </header>
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
              <strong>So what.</strong> <Worded release={release}>{finding.soWhat}</Worded>{" "}
              <span className="note">
                <MethodLinks of={finding.method} />
              </span>
            </p>
          ) : null}
          <p>
            <strong>Ask.</strong> <Worded release={release}>{finding.ask}</Worded>
          </p>
        </div>
      ) : null}
      <footer className="report-foot note">
        <span>
          <MethodLink to="answers">Answers</MethodLink> rounded down to the nearest 5.{" "}
          <MethodLink to="interval">Intervals</MethodLink> are 95 %. Groups of fewer than {release.thresholds.scores}{" "}
          are <MethodLink to="hidden">never shown</MethodLink>.
        </span>
        <span>
          <MethodLink to="certificate">Certificate</MethodLink> {release.certificateId}
        </span>
      </footer>
    </section>
  );
}
