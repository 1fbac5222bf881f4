import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { displayDate, zoneWords } from "#app/components/display-date.ts";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Section } from "#app/components/page.tsx";
import { ReachingPeople } from "#app/delivery/reaching-people.tsx";
import { CancelWave, CloseWave, ExtendWave } from "./end-wave.tsx";
import { MovesNote } from "./moves-note.tsx";
import { ParticipationTable } from "./participation-table.tsx";
import type { PageOf } from "./wave-page.server.ts";

export function OpenPanel({ wave }: { wave: PageOf<"open"> }) {
  return (
    <>
      <dl className="facts">
        <dt>Last day</dt>
        <dd>
          {displayDate(wave.closesOn)}. The wave closes by itself when this day ends, {zoneWords(wave.timeZone)}.
        </dd>
        <dt>
          <MethodLink to="invited">Invited</MethodLink>
        </dt>
        <dd>{wave.invited} people</dd>
        {wave.ballots === null ? null : (
          <>
            <dt>
              <MethodLink to="ballots">Ballots in the box</MethodLink>
            </dt>
            <dd>{wave.ballots}, the whole wave. There is no such figure for any smaller group.</dd>
          </>
        )}
      </dl>
      {wave.moves ? <MovesNote {...wave.moves} /> : null}
      <Section title="Participation by block">
        <ParticipationTable blocks={wave.participation} />
      </Section>
      {wave.role === "owner" ? <ReachingPeople waveId={wave.id} reminders={wave.reminders} /> : null}
      {wave.role === "owner" ? (
        <>
          <Section title="Lost links" note="For people who lost their link, or whose device lost their answers.">
            <div>
              <ButtonLink kind="line" to={`/waves/${wave.id}/replacements`}>
                Open the help desk
              </ButtonLink>
            </div>
          </Section>
          <ExtendWave wave={wave} />
          <CloseWave wave={wave} />
        </>
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
      {wave.role === "owner" ? <CancelWave wave={wave} /> : null}
    </>
  );
}
