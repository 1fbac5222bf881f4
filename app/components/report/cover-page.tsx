import { hiddenWords } from "#app/charts/cell-state.ts";
import { heatColumns } from "#app/charts/find-group.ts";
import { plain } from "#app/charts/numbers.ts";
import { displayDate } from "#app/components/display-date.ts";
import type { HiddenReason, Release } from "#app/privacy/release-content.ts";

/** Cover: wave, dates, answers by layer, what is hidden and why, certificate. */
export function CoverPage({ release, id }: { release: Release; id: string }) {
  const { wave, organization, strategy, thresholds } = release;
  const reasons = hiddenReasons(release);
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
        <div>
          <h2>Who answered</h2>
          <dl className="facts">
            <dt>Everybody</dt>
            <dd>
              {plain(wave.ballots)} of {plain(wave.invited)} invited
            </dd>
            {heatColumns(release, "layer").map((column) => (
              <FactPair
                key={column.id}
                label={column.label}
                value={column.n === null ? `under ${thresholds.scores}, or hidden` : `${plain(column.n)} answers`}
              />
            ))}
            <dt>Leaders</dt>
            <dd>
              {release.leadership
                ? `${plain(release.leadership.leaders)} of ${plain(release.leadership.invited)} recorded intent`
                : "fewer than five recorded intent"}
            </dd>
          </dl>
        </div>
        <div>
          <h2>What is hidden, and why</h2>
          {reasons.length === 0 ? (
            <p className="prose">Nothing in this release is hidden.</p>
          ) : (
            <dl className="facts">
              {reasons.map(({ reason, count }) => (
                <FactPair
                  key={reason}
                  label={`${plain(count)} ${count === 1 ? "number" : "numbers"}`}
                  value={hiddenWords(reason, thresholds.scores).long}
                />
              ))}
            </dl>
          )}
          <p className="note">
            Counts are rounded down to the nearest 5. Certificate {release.certificateId}: separate code checks that no
            group under {thresholds.scores} follows from everything shown.
          </p>
        </div>
      </div>
    </section>
  );
}

function FactPair({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
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
