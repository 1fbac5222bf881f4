import { Form, Link } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { TextField } from "#app/components/fields.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Section } from "#app/components/page.tsx";

type Progress = { submitted: number; leaders: number; signBy: string; closed: string | null };

/** How many have signed. By name only for the owner: a signed statement is no answer, but colleagues need not know. */
export function IntentProgressPanel({
  viewer,
  versionId,
  progress,
  signers,
  newest,
  frozen,
  error,
}: {
  viewer: string;
  versionId: string;
  progress: Progress;
  signers?: { name: string; signed: boolean }[];
  newest: string | null;
  frozen?: boolean;
  error?: string | undefined;
}) {
  const { submitted, leaders, signBy, closed } = progress;
  return (
    <Section
      title="Leaders' intent"
      note="A signed statement of each leader, sealed until all are in or the last day is over."
    >
      <p>
        <strong>
          {submitted} of {leaders} <MethodLink to="intents">in</MethodLink>
        </strong>
        {". "}
        {closed ?? (signBy ? `Leaders can sign until the end of ${displayDate(signBy)} (UTC).` : "No last day is set.")}
      </p>
      {newest ? (
        <p>
          <Link to={`/strategy/${newest}`}>Open the newest version</Link>
        </p>
      ) : null}
      {viewer === "leader" ? (
        <div>
          <ButtonLink to={`/intent/${versionId}`}>{closed ? "Read your intent" : "Record your intent"}</ButtonLink>
        </div>
      ) : null}
      {signers && signers.length > 0 ? (
        <ul>
          {signers.map((signer) => (
            <li key={signer.name}>
              {signer.name}: {signer.signed ? "signed" : "not signed yet"}
            </li>
          ))}
        </ul>
      ) : null}
      {signers && signers.length < 5 ? (
        <p className="note">
          Declared against seen, agreement and alignment need five leaders.{" "}
          <Link to="/people">Give leaders a sign-in on the people page.</Link>
        </p>
      ) : null}
      {frozen && !closed ? (
        <Form method="post" className="cluster">
          <TextField
            label="Last day to sign for this version"
            hint="It can only move later."
            name="intentDeadline"
            type="date"
            defaultValue={signBy}
            error={error}
          />
          <Button kind="line" name="do" value="deadline">
            Move the last day
          </Button>
        </Form>
      ) : null}
    </Section>
  );
}
