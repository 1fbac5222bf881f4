import { Fragment } from "react";
import { ButtonLink } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { Section } from "#app/components/page.tsx";
import type { ShownReminder } from "./list-shown-reminders.server.ts";

const words = { reminder: "Reminder to people without a ticket", "last-call": "Last call to everybody invited" };

/** How the invited of an open wave are reached. Days only: who was reminded, and how many, is nobody's to see. */
export function ReachingPeople({ waveId, reminders }: { waveId: string; reminders: readonly ShownReminder[] }) {
  return (
    <Section
      title="Reaching people"
      note="Reminders go by mail, by themselves, at most three for each survey. Who gets one is shown to nobody."
    >
      {reminders.length > 0 ? (
        <dl className="facts">
          {reminders.map(({ date, kind, isSent }) => (
            <Fragment key={date}>
              <dt>{displayDate(date)}</dt>
              <dd>
                {words[kind]}
                {isSent ? ", sent" : ""}
              </dd>
            </Fragment>
          ))}
        </dl>
      ) : (
        <p className="prose">There is no mail server, so no reminder goes out.</p>
      )}
      <div className="cluster">
        <ButtonLink kind="line" to={`/waves/${waveId}/codes`}>
          Codes for people without mail
        </ButtonLink>
        <ButtonLink kind="line" to={`/waves/${waveId}/poster`}>
          Poster
        </ButtonLink>
      </div>
    </Section>
  );
}
