import { Fragment, type ReactNode } from "react";
import { displayDate } from "#app/components/display-date.ts";
import { MethodLink } from "#app/components/method/method-link.tsx";
import type { MethodId } from "#app/components/method/names.ts";
import { Section } from "#app/components/page.tsx";
import type { Proof } from "./find-proof.server.ts";

/** How many were invited and how many ballots that made: no figure that moves while people answer. */
export function CountFacts({ proof }: { proof: Proof }) {
  const { sealed } = proof;
  const later =
    proof.state === "cancelled"
      ? "never counted: the wave was cancelled"
      : "counted when the wave is sealed; a number that moves would tell who has just answered";
  const facts: [string, MethodId, ReactNode][] = [
    ["Invited", "invited", proof.invited],
    ["Tickets given", "tickets", sealed?.tickets ?? later],
    ["Ballots in the list", "ballots", sealed?.ballots ?? later],
    ["Ballots refused", "refused", sealed?.refused ?? later],
    ["Replacement tickets", "replacements", proof.replacements],
  ];
  return (
    <Section
      title="How many"
      note="There can be no more ballots than tickets, and no more tickets than people invited and replacements. Each replacement could double one vote."
    >
      <dl className="facts">
        {facts.map(([what, method, value]) => (
          <Fragment key={what}>
            <dt>
              <MethodLink to={method}>{what}</MethodLink>
            </dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {sealed ? <Balance proof={proof} tickets={sealed.tickets} ballots={sealed.ballots} /> : null}
      <p className="note">
        Refused are ballots that came with a key of this wave and a ticket that did not fit, was used before with other
        answers, or came after the close. They are added up by the hour, so a crash can lose the last hour of them.
      </p>
    </Section>
  );
}

function Balance({ proof, tickets, ballots }: { proof: Proof; tickets: number; ballots: number }) {
  const holds = ballots <= tickets && tickets <= proof.invited + proof.replacements;
  return (
    <p>
      <strong>{holds ? "The counts agree: " : "The counts do not agree: "}</strong>
      {ballots} <MethodLink to="ballots">ballots</MethodLink>, {tickets} tickets, {proof.invited} invited
      {proof.replacements > 0 ? `, ${proof.replacements} replacements` : ""}.
      {holds ? "" : " Show this page to the works council."}
    </p>
  );
}

/** When the wave changed its state, to the day and no finer. */
export function DayFacts({ days, state }: Pick<Proof, "days" | "state">) {
  const end: [string, string | null][] =
    state === "cancelled"
      ? [["Cancelled, box and key destroyed", days.closed]]
      : [
          ["Closed", days.closed],
          ["Sealed, key destroyed", days.sealed],
          ["Released to all roles", days.released],
        ];
  const facts = [["Opened", days.opened], ["Last day to answer", days.lastDay], ...end] as const;
  return (
    <Section title="When">
      <dl className="facts">
        {facts.map(([what, day]) => (
          <Fragment key={what}>
            <dt>{what}</dt>
            <dd>{day ? displayDate(day) : "not yet"}</dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  );
}
