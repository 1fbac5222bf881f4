import { Link } from "@remix-run/react";
import { plain } from "#app/charts/numbers.ts";
import { MethodLink } from "#app/components/method/method-link.tsx";
import type { Release } from "#app/privacy/release-content.ts";
import { ReportPage } from "./report-page.tsx";
import { SilenceTable } from "./silence-table.tsx";

/** How the numbers were made and what they cannot say, in the type size of the claims they stand behind. */
export function MethodAnnex({ release, id }: { release: Release; id: string }) {
  const { strategy, thresholds } = release;
  return (
    <ReportPage release={release} id={id} title="How these numbers were made, and what they cannot say">
      <div className="columns">
        <ul className="stack prose">
          <li>
            <MethodLink to="drift">Drift</MethodLink> is a share of people: of 100, those who do not see a priority plus
            those who read it differently.
          </li>
          <li>
            Neutral foils stand among the answers, so that guessing counts as nothing rather than as half-knowing.
            Layers are weighted by the points leaders declared.
          </li>
          <li>
            <MethodLink to="saydo">Say-do gaps</MethodLink> are what staff see less what leaders declared, in points of
            100, channel by channel.
          </li>
          <li>
            <MethodLink to="interval">Intervals</MethodLink> are 95 % and contain the{" "}
            <MethodLink to="rounding">rounding</MethodLink> that protects people.{" "}
            <MethodLink to="band">Bands</MethodLink> stand for {thresholds.scores} to 9 answers.
          </li>
          <li>The leadership team is counted whole: ranges when one leader is left out, not intervals.</li>
        </ul>
        <ul className="stack prose">
          <li>
            {weightingWords(release)} <MethodLink to="weights" />
          </li>
          <li>
            Those who did not answer may differ; the numbers do not guess at them. The table says what they could hide.
          </li>
          <li>Numbers stand beside each other here; none of them shows what caused another.</li>
          <li>
            {plain(release.wave.ballots)} of {plain(release.wave.invited)} <MethodLink to="invited">invited</MethodLink>{" "}
            <MethodLink to="ballots">answered</MethodLink>, rounded down to the nearest 5.
          </li>
          <li>
            Everything any role can see was checked together: no group under {thresholds.scores} follows from it.{" "}
            <MethodLink to="certificate">Certificate</MethodLink> {release.certificateId}.
          </li>
          <li>
            <Link to="/method">Every definition, with its formula</Link>
          </li>
        </ul>
      </div>
      <SilenceTable release={release} />
      <div>
        <h3>The priorities and their intended readings</h3>
        <dl className="readings">
          {strategy.priorities.map((priority) => (
            <div key={priority.key}>
              <dt className="words">{priority.name}</dt>
              <dd className="words">{priority.readings.find((reading) => reading.kind === "intended")?.text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </ReportPage>
  );
}

/** How answers were brought up to head-counts, and why so. */
function weightingWords({ weighting }: Release): string {
  if (weighting === null) return "Answers are not weighted.";
  const thin = `${plain(weighting.thinCells)} of ${plain(weighting.cells)} layer and department cells had under 5 answers`;
  const how = {
    cells: `Answers are brought up to the people invited by layer and department; ${thin} and count with their layer.`,
    margins: `Answers are brought up to the people invited by layer and by department, each as a whole, because ${thin}.`,
    layers: `Answers are brought up to the people invited by layer alone, because ${thin}.`,
  };
  return how[weighting.method];
}
