import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { Section } from "#app/components/page.tsx";
import { ReachingPeople } from "#app/delivery/reaching-people.tsx";
import { ParticipationTable } from "./participation-table.tsx";
import type { PageOf } from "./wave-page.server.ts";

export function OpenPanel({ wave }: { wave: PageOf<"open"> }) {
  return (
    <>
      <dl className="facts">
        <dt>Last day</dt>
        <dd>{displayDate(wave.closesOn)}</dd>
        <dt>Invited</dt>
        <dd>{wave.invited} people</dd>
        {wave.ballots === null ? null : (
          <>
            <dt>Ballots in the box</dt>
            <dd>{wave.ballots}, the whole wave. There is no such figure for any smaller group.</dd>
          </>
        )}
      </dl>
      <Section title="Participation by block">
        <ParticipationTable blocks={wave.participation} />
      </Section>
      {wave.role === "owner" ? <ReachingPeople waveId={wave.id} reminders={wave.reminders} /> : null}
      {wave.role === "owner" ? (
        <Section title="Close the survey">
          <Form method="post" action={`/waves/${wave.id}/closure`} className="stack">
            <p className="prose">
              Nobody can answer afterwards, and it cannot be opened again. The ballots are sealed in random order,
              measured and released to all roles at once.
            </p>
            <label className="choice">
              <input type="checkbox" name="confirm" value="yes" required />
              <span>Close “{wave.name}” for good</span>
            </label>
            <div>
              <Button>Close and seal</Button>
            </div>
          </Form>
        </Section>
      ) : null}
      {wave.role === "owner" && wave.ballots === 0 ? (
        <Section title="Back to draft">
          <Form method="post" action={`/waves/${wave.id}/draft`} className="stack">
            <p className="prose">
              Possible until the first ballot is in. All links of this wave stop working; opening again makes new ones.
            </p>
            <div>
              <Button kind="line">Back to draft</Button>
            </div>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
