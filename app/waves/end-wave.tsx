import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { TextField } from "#app/components/fields.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Section } from "#app/components/page.tsx";
import type { PageOf } from "./wave-page.server.ts";

/** What lies in the box, as the subject of a sentence, with the words that go with it. */
function boxWords(ballots: number | null) {
  const one = ballots === 0 || ballots === 1;
  const what =
    ballots === 0 ? (
      "What is in the box by then (nothing yet)"
    ) : (
      <>
        The {ballots === 1 ? "one" : ballots}{" "}
        <MethodLink to="ballots">{ballots === 1 ? "ballot" : "ballots"}</MethodLink> in the box
      </>
    );
  return {
    what,
    is: one ? "is" : "are",
    stays: one ? "stays" : "stay",
    they: one ? "it is" : "they are",
    them: one ? "it" : "them",
  };
}

export function ExtendWave({ wave }: { wave: PageOf<"open"> }) {
  const box = boxWords(wave.ballots);
  return (
    <Section title="Give people longer">
      <Form method="post" action={`/waves/${wave.id}/extension`} className="stack">
        <p className="prose">
          {box.what} {box.stays} sealed where {box.they}. Links and unfinished drafts go on working. Who has answered
          cannot answer again. The change is noted in the audit.
        </p>
        <TextField label="New last day to answer" name="closesOn" type="date" defaultValue={wave.closesOn} required />
        <div>
          <Button kind="line">Move the last day</Button>
        </div>
      </Form>
    </Section>
  );
}

export function CloseWave({ wave }: { wave: PageOf<"open"> }) {
  const box = boxWords(wave.ballots);
  return (
    <Section title="Close the survey">
      <Form method="post" action={`/waves/${wave.id}/closure`} className="stack">
        <p className="prose">
          It closes by itself after {displayDate(wave.closesOn)}; this closes it now. Nobody can answer afterwards, and
          it cannot be opened again. {box.what} {box.is} sealed in random order, measured and released to all roles at
          once. Drafts that were not sent are lost.
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
  );
}

export function CancelWave({ wave }: { wave: PageOf<"open"> }) {
  const box = boxWords(wave.ballots);
  return (
    <Section title="Cancel the survey">
      <Form method="post" action={`/waves/${wave.id}/cancellation`} className="stack">
        <p className="prose">
          For a survey that should not have been sent. {box.what} {box.is} deleted unread and the key that could open{" "}
          {box.them} is destroyed: nothing is measured, now or later, and nobody can bring it back. Every link then says
          that the survey was cancelled.
        </p>
        <label className="choice">
          <input type="checkbox" name="confirm" value="yes" required />
          <span>Cancel “{wave.name}” and destroy what is in the box</span>
        </label>
        <div>
          <Button kind="line">Cancel the survey</Button>
        </div>
      </Form>
    </Section>
  );
}
