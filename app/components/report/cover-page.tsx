import type { ReactNode } from "react";
import { hiddenWords } from "#app/charts/cell-state.ts";
import { heatColumns } from "#app/charts/find-group.ts";
import { plain } from "#app/charts/numbers.ts";
import { displayDate } from "#app/components/display-date.ts";
import { MethodLink } from "#app/components/method/method-link.tsx";
import type { HiddenReason, Release } from "#app/privacy/release-content.ts";

/** Cover: wave, dates, answers by layer, what is hidden and why, certificate. */
export function CoverPage({ release, id }: { release: Release; id: string }) {
  const { wave, organization, strategy, thresholds } = release;
  const reasons = hiddenReasons(release);
  const shown = countShown(release);
  return (
    <section className="report-page report-cover" id={id} aria-labelledby={`${id}-title`}>
      <p className="note">
        <strong>{organization}</strong>
      </p>
      <h1 className="report-title" id={`${id}-title`}>
        <span className="words">{strategy.name}</span>
        <span className="lead">
          {wave.name}, closed {displayDate(wave.closedOn)}
        </span>
      </h1>
      <div className="columns">
        <div className="stack stack-tight">
          <h2>Who answered</h2>
          <dl className="facts">
            <dt>Everybody</dt>
            <dd>
              {plain(wave.ballots)} <MethodLink to="ballots">ballots</MethodLink> of {plain(wave.invited)}{" "}
              <MethodLink to="invited">invited</MethodLink>
            </dd>
            {heatColumns(release, "layer").map((column) => (
              <FactPair key={column.id} label={column.label}>
                {column.n === null ? (
                  `under ${thresholds.scores}, or hidden`
                ) : (
                  <>
                    {plain(column.n)} <MethodLink to="answers">answers</MethodLink>
                  </>
                )}
              </FactPair>
            ))}
            <dt>Leaders</dt>
            <dd>
              {release.leadership
                ? `${plain(release.leadership.leaders)} of ${plain(release.leadership.invited)} `
                : "fewer than five "}
              <MethodLink to="intents">recorded intent</MethodLink>
            </dd>
          </dl>
        </div>
        <div className="stack stack-tight">
          <h2>What is shown, what is hidden, and why</h2>
          {reasons.length === 0 ? (
            <p className="prose">Nothing in this release is hidden.</p>
          ) : (
            <dl className="facts">
              <FactPair
                label={
                  <>
                    {plain(shown)} <MethodLink to="hidden">{shown === 1 ? "number" : "numbers"}</MethodLink>
                  </>
                }
              >
                Shown, as a number or a band.
              </FactPair>
              {reasons.map(({ reason, count }) => (
                <FactPair
                  key={reason}
                  label={
                    <>
                      {plain(count)} <MethodLink to="hidden">{count === 1 ? "number" : "numbers"}</MethodLink>
                    </>
                  }
                >
                  {hiddenWords(reason, thresholds.scores).long}
                </FactPair>
              ))}
            </dl>
          )}
          <p className="note">
            <MethodLink to="answers">Counts</MethodLink> are rounded down to the nearest 5.{" "}
            <MethodLink to="certificate">Certificate</MethodLink> {release.certificateId}: separate code checks that no
            group under {thresholds.scores} follows from everything shown.
          </p>
        </div>
      </div>
    </section>
  );
}

function FactPair({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function countShown(release: Release): number {
  return release.groups.flatMap((group) => Object.values(group.metrics)).filter(({ status }) => status !== "hidden")
    .length;
}

function hiddenReasons(release: Release): { reason: HiddenReason; count: number }[] {
  const counts = new Map<HiddenReason, number>();
  for (const group of release.groups) {
    for (const value of Object.values(group.metrics)) {
      if (value.status === "hidden") counts.set(value.reason, (counts.get(value.reason) ?? 0) + 1);
    }
  }
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
