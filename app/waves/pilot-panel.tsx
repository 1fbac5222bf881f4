import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { TextAreaField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Section } from "#app/components/page.tsx";
import type { PilotPage } from "./pilot-page.server.ts";

export function RunningPilot({
  invited,
  openedOn,
  closesOn,
  problem,
}: NonNullable<PilotPage["running"]> & { problem: string | null }) {
  return (
    <>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <dl className="facts">
        <dt>
          <MethodLink to="invited">Trying it</MethodLink>
        </dt>
        <dd>{invited === 1 ? "1 person" : `${invited} people`}</dd>
        <dt>Since</dt>
        <dd>{displayDate(openedOn)}</dd>
        <dt>Last day</dt>
        <dd>{displayDate(closesOn)}</dd>
      </dl>
      <p className="prose">
        How many have sent something is not counted: of ten people it would soon say who. Ask them what was unclear.
      </p>
      <Section title="End the pilot">
        <Form method="post" className="stack">
          <p className="prose">
            Whatever was sent is deleted unread and its key destroyed. The links say that the trial run is over. Then
            the wave can be opened.
          </p>
          <div>
            <Button name="do" value="end">
              End the pilot
            </Button>
          </div>
        </Form>
      </Section>
    </>
  );
}

export function NewPilot({ page, refused }: { page: PilotPage; refused: { people: string; problem: string } | null }) {
  return (
    <>
      <ul className="stack stack-tight prose">
        <li>Each person gets the form that their block would get, and a link of their own.</li>
        <li>
          Their ballots lie in a box of their own that is never opened. They cannot enter the wave, and the same people
          are asked again when it opens.
        </li>
        <li>
          The questions are kept as they read now. To change one afterwards, edit the strategy: that makes its next
          version, and this draft can then ask about that.
        </li>
      </ul>
      <Section title="Who tries it">
        {/* A plain form: the answer holds the links, and no script may keep a copy. */}
        <form method="post" className="stack">
          <TextAreaField
            key={refused?.people ?? page.drawn}
            label="Up to ten people, one a line"
            hint="Mail address or employee number, as imported."
            name="people"
            rows={10}
            defaultValue={refused?.people ?? page.drawn}
            error={refused?.problem}
            required
          />
          <div className="cluster">
            <Button name="do" value="start" {...(page.reason ? { reason: page.reason } : {})}>
              Begin the pilot
            </Button>
            {page.reason ? null : (
              <ButtonLink kind="line" to="?draw">
                Draw ten across the layers
              </ButtonLink>
            )}
          </div>
        </form>
      </Section>
    </>
  );
}
