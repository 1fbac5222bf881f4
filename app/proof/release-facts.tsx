import { ButtonLink } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Section } from "#app/components/page.tsx";
import type { Proof } from "./find-proof.server.ts";
import { shownViews } from "./shown-views.ts";

/** The certificate of what was shown, and how often it was looked at. */
export function ReleaseFacts({ proof }: { proof: Proof }) {
  const views = shownViews(proof.views);
  return (
    <>
      <Section
        title="Certificate"
        note="Everything that is shown was decided once, for all roles together. The certificate lets anybody repeat the test."
      >
        <CertificateFacts proof={proof} />
      </Section>
      <Section
        title="Who looked"
        note="Counted in the audit, which can be added to but not changed. By role, never by name."
      >
        {views.length === 0 ? (
          <p>
            Nobody yet.{" "}
            {proof.certificate || proof.state === "cancelled" ? "" : "There is nothing to see before the release."}
          </p>
        ) : (
          <DataTable
            caption="Views of the results"
            rows={views}
            rowKey={(row) => row.view}
            columns={[
              { key: "view", label: <MethodLink to="views">View</MethodLink>, cell: (row) => row.view },
              { key: "owner", label: "Owner", number: true, cell: (row) => row.owner },
              { key: "leader", label: "Leaders", number: true, cell: (row) => row.leader },
              { key: "facilitator", label: "Facilitators", number: true, cell: (row) => row.facilitator },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function CertificateFacts({ proof }: { proof: Proof }) {
  const { certificate, thresholds } = proof;
  if (proof.state === "cancelled") return <p>There is none: nothing was measured, and nothing is shown to anybody.</p>;
  if (!certificate) return <p>It is made when the wave is released. Until then nothing is shown to anybody.</p>;
  return (
    <>
      <dl className="facts">
        <dt>
          <MethodLink to="certificate">Certificate</MethodLink>
        </dt>
        <dd>{certificate.id}</dd>
        <dt>
          <MethodLink to="certificate">Groups shown</MethodLink>
        </dt>
        <dd>
          {certificate.rows}, over {certificate.systems} sets of people who answered the same questions
        </dd>
        <dt>Re-check</dt>
        <dd>
          {certificate.verifiedOn
            ? `Passed on ${displayDate(certificate.verifiedOn)}, by exact arithmetic and separate code: no combination of what is shown speaks about 1 to ${thresholds.scores - 1} people. Without it the release would not have been shown.`
            : "Not done: this release is older than the re-check."}
        </dd>
      </dl>
      <div>
        <ButtonLink kind="line" to={`/proof/${proof.id}/certificate.json`} download>
          Download the certificate
        </ButtonLink>
      </div>
      <p>
        To repeat it on your own machine: <code>plumbline verify certificate-{certificate.id}.json</code>. The file
        names blocks by hash and says of each only whether it holds nobody, fewer than {thresholds.scores}, or more.
      </p>
    </>
  );
}
