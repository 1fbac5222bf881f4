import type { Role } from "#db/queries/accounts.ts";
import type { WaveState } from "#db/queries/waves.ts";

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
};

/** The one thing this person does next; null when there is nothing for them to do. */
export function nextAction(facts: ProgrammeFacts, day: (date: string) => string): NextAction | null {
  return { owner: ownerNext, leader: leaderNext, facilitator: facilitatorNext }[facts.role](facts, day);
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
  const open = inState(facts, "open");
  if (open) {
    return {
      text: `${open.name} is open until ${day(open.closesOn)}`,
      to: `/waves/${open.id}`,
      label: "Participation",
    };
  }
  const draft = inState(facts, "draft");
  if (!draft && inState(facts, "released")) {
    const released = inState(facts, "released");
    return { text: `${released?.name} is released`, to: `/waves/${released?.id}/report`, label: "Read the report" };
  }
  if (leaders === 0) return { text: "Give the leaders a sign-in", to: "/people", label: "People" };
  if (version.submitted < leaders && !version.closed) {
    const text = `${version.submitted} of ${leaders} leaders have signed their intent`;
    return { text, to: `/strategy/${version.versionId}`, label: "See who" };
  }
  if (!draft) return { text: "Make the first wave", to: "/waves", label: "New wave" };
  return { text: `${draft.name} is ready to be checked and opened`, to: `/waves/${draft.id}`, label: "Check" };
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
