import { Form, Link } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { displayDate, displayDays, zoneWords } from "#app/components/display-date.ts";
import { EmptyState, Notice } from "#app/components/messages.tsx";
import { Section } from "#app/components/page.tsx";
import type { ProgrammeLine } from "./programme-line.ts";
import type { ShownSchedule, ShownSlot } from "./shown-schedule.ts";
import { TimeLine } from "./time-line.tsx";

/** The last made waves; earlier ones stand in the list of waves. */
const madeShown = 4;

/** The schedule for whoever may change it: one line, each wave with its days, and what to do about them. */
export function ScheduleSection({
  schedule,
  line,
  today,
}: {
  schedule: ShownSchedule | null;
  line: ProgrammeLine;
  today: string;
}) {
  if (!schedule) {
    return (
      <EmptyState
        title="No schedule yet"
        action={<ButtonLink to="/waves/schedule">Plan baseline and pulses</ButtonLink>}
      >
        <p>
          A schedule makes each wave as a draft in time: a baseline, three pulses thirteen weeks apart, the next
          baseline. Blackout days are kept, and every wave can be moved by two weeks.
        </p>
      </EmptyState>
    );
  }
  const { pulses, at, zone, leadDays, opensByItself, paused, made, planned, offsiteOn } = schedule;
  const rows = [...made.slice(-madeShown), ...planned];
  const refused = made.filter(({ refusal }) => refusal !== null);
  return (
    <Section
      title="Schedule"
      note={[
        `Baseline + ${pulses} ${pulses === 1 ? "pulse" : "pulses"}, thirteen weeks apart.`,
        `Drafts are made ${leadWords(leadDays)} at ${at}, ${zoneWords(zone)}.`,
        opensByItself ? "Waves open by themselves." : "You open each wave.",
        offsiteOn ? `The offsite is on ${displayDate(offsiteOn)}.` : "No day is set for the offsite.",
      ].join(" ")}
    >
      {paused ? (
        <Notice title="Paused">
          <p>Nothing is made or opened. Waves that fall into the pause are left out when you resume.</p>
        </Notice>
      ) : null}
      {refused.map(({ slot, name, refusal, closesOn, waveId }) => (
        <Notice key={slot} kind="error" title={`${name} could not open by itself`}>
          <p>
            {refusal} {closesOn >= today ? retryWords(paused, closesOn) : "Its last day is over, so it stays a draft."}{" "}
            {waveId ? <Link to={`/waves/${waveId}`}>{name}</Link> : null}
          </p>
        </Notice>
      ))}
      <TimeLine {...line} today={today} />
      <DataTable
        caption="Waves of the schedule"
        rows={rows}
        rowKey={({ slot }) => String(slot)}
        columns={[
          { key: "name", label: "Wave", cell: (row) => <SlotName row={row} /> },
          {
            key: "days",
            label: "Days",
            cell: (row) => (row.state === "missed" ? "" : displayDays(row.opensOn, row.closesOn)),
          },
          { key: "state", label: "State", cell: (row) => <SlotState row={row} today={today} paused={paused} /> },
          { key: "move", label: "Move", cell: (row) => <MoveLink row={row} /> },
        ]}
      />
      <div className="cluster">
        <ButtonLink kind="line" to="/waves/schedule">
          Settings and offsite
        </ButtonLink>
        <ButtonLink kind="line" to="/waves/schedule/blackouts">
          Blackout days
        </ButtonLink>
        <Form method="post" action="/waves/schedule/pause">
          <Button kind="line" name="paused" value={paused ? "no" : "yes"}>
            {paused ? "Resume the schedule" : "Pause the schedule"}
          </Button>
        </Form>
      </div>
    </Section>
  );
}

const leadWords = (days: number) =>
  days === 0 ? "on their first day" : days === 1 ? "a day ahead" : `${days} days ahead`;

const retryWords = (paused: boolean, closesOn: string) =>
  paused
    ? "It is not tried again while the schedule is paused."
    : `It is tried again each minute until ${displayDate(closesOn)}.`;

function SlotName({ row: { name, waveId } }: { row: ShownSlot }) {
  return waveId ? <Link to={`/waves/${waveId}`}>{name}</Link> : name;
}

function SlotState({ row, today, paused }: { row: ShownSlot; today: string; paused: boolean }) {
  if (row.state === "made") return "made";
  if (row.state === "missed") return "missed: a later one was due as well when the service came back";
  if (paused) return "planned, paused";
  return row.draftOn > today ? `planned, draft on ${displayDate(row.draftOn)}` : "planned, draft is due";
}

function MoveLink({ row: { state, slot, name } }: { row: ShownSlot }) {
  if (state !== "planned") return null;
  return (
    <Link className="target" to={`/waves/schedule/${slot}`} aria-label={`Move ${name}`}>
      Move
    </Link>
  );
}
