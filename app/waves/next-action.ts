import type { Role } from "#db/queries/accounts.ts";
import type { WaveState } from "#db/queries/waves.ts";
import type { ShownSchedule } from "./shown-schedule.ts";

export type NextAction = { text: string; to: string; label: string };
export type ProgrammeFacts = {
  role: Role;
  people: number;
  leaders: number;
  /** The newest strategy version, if there is one. */
  version: { versionId: string; submitted: number; closed: boolean } | null;
  /** The leader's own signature under it. */
  signed: boolean;
  /** Newest first. */
  waves: { id: string; name: string; state: WaveState; closesOn: string }[];
  schedule: Pick<ShownSchedule, "paused" | "made" | "planned" | "offsiteOn"> | null;
  /** `2026-03-20`, to compare days with. */
  today: string;
};

/** The one thing this person does next; null when there is nothing for them to do. */
export function nextAction(facts: ProgrammeFacts, day: (date: string) => string): NextAction | null {
  return { owner: ownerNext, leader: leaderNext, facilitator: facilitatorNext, coder: () => null }[facts.role](
    facts,
    day,
  );
}

const inState = (facts: ProgrammeFacts, ...states: WaveState[]) =>
  facts.waves.find((wave) => states.includes(wave.state));

function ownerNext(facts: ProgrammeFacts, day: (date: string) => string): NextAction {
  const { version, leaders } = facts;
  if (facts.people === 0) return { text: "Import the people of the organisation", to: "/people", label: "Import" };
  if (!version) return { text: "Write the strategy with its priorities", to: "/strategy/new", label: "Write" };
  const working = inState(facts, "closed", "sealed");
  if (working)
    return { text: `${working.name} is being sealed and measured`, to: `/waves/${working.id}`, label: "Watch" };
  const stuck = findStuck(facts);
  if (stuck) {
    const text = `${stuck.name} could not open by itself: ${stuck.refusal}`;
    return { text, to: `/waves/${stuck.waveId}`, label: "Check" };
  }
  const open = inState(facts, "open");
  if (open) {
    return {
      text: `${open.name} is open until ${day(open.closesOn)}`,
      to: `/waves/${open.id}`,
      label: "See the wave",
    };
  }
  const draft = inState(facts, "draft");
  if (!draft && inState(facts, "released")) {
    return afterRelease(facts, day);
  }
  if (leaders === 0) return { text: "Give the leaders a sign-in", to: "/people", label: "People" };
  if (version.submitted < leaders && !version.closed) {
    const text = `${version.submitted} of ${leaders} leaders have signed their intent`;
    return { text, to: `/strategy/${version.versionId}`, label: "See who" };
  }
  if (!draft) return { text: "Make the first wave", to: "/waves", label: "New wave" };
  const opensOn = facts.schedule?.made.find(({ waveId }) => waveId === draft.id)?.opensOn;
  const when = opensOn !== undefined && opensOn > facts.today ? `, to open on ${day(opensOn)}` : "";
  return { text: `${draft.name} is ready to be checked and opened${when}`, to: `/waves/${draft.id}`, label: "Check" };
}

/** A draft that should have opened by itself; one whose last day is over has nothing left to mend. */
function findStuck({ schedule, waves, today }: ProgrammeFacts) {
  const waiting = waves.filter(({ state, closesOn }) => state === "draft" && closesOn >= today).map(({ id }) => id);
  return schedule?.made.find(({ waveId, refusal }) => refusal !== null && waveId !== null && waiting.includes(waveId));
}

/** The report is read before the offsite; after it the next wave is what comes. */
function afterRelease(facts: ProgrammeFacts, day: (date: string) => string): NextAction {
  const released = inState(facts, "released");
  const { schedule, today } = facts;
  const report = { to: `/waves/${released?.id}/report`, label: "Read the report" };
  const offsiteOn = schedule?.offsiteOn ?? null;
  if (offsiteOn !== null && offsiteOn >= today) {
    return { text: `${released?.name} is released; the offsite is on ${day(offsiteOn)}`, ...report };
  }
  const next = schedule?.planned[0];
  if (offsiteOn === null || !next) return { text: `${released?.name} is released`, ...report };
  if (schedule?.paused) return { text: "The schedule is paused", to: "/waves", label: "Schedule" };
  return { text: `${next.name} opens on ${day(next.opensOn)}`, to: "/waves", label: "Schedule" };
}

function leaderNext(facts: ProgrammeFacts): NextAction | null {
  const { version, signed } = facts;
  if (version && !signed && !version.closed) {
    return {
      text: "Sign your intent, before you see anybody else's",
      to: `/intent/${version.versionId}`,
      label: "Record",
    };
  }
  const released = inState(facts, "released");
  if (released)
    return { text: `${released.name} is released`, to: `/waves/${released.id}/report`, label: "Read the report" };
  if (version && signed) {
    return { text: "Your intent is signed and sealed", to: `/intent/${version.versionId}`, label: "Read it" };
  }
  return null;
}

function facilitatorNext(facts: ProgrammeFacts): NextAction | null {
  const released = inState(facts, "released");
  return released
    ? {
        text: `${released.name} can be shown in the room`,
        to: `/waves/${released.id}/room`,
        label: "Open the room screen",
      }
    : null;
}
