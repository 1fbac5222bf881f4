import type { Seat } from "./grow-organization.ts";
import { logit } from "./normal-integral.ts";
import type { Scenario } from "./scenario.ts";
import type { Bases } from "./solve-base.ts";
import type { Stream } from "./stream.ts";

/** Log-odds by priority, for knowing it and for reading it as intended. */
type Traits = { seen: number[]; read: number[] };

/** Somebody knows a priority where base and team's lift together exceed the person's own resistance. */
export type Latent = {
  /** Lift of each team: normal. */
  teams: Traits[];
  /** Resistance of each seat's person: logistic less a normal effect, so that the chance is logistic(base + effects). */
  people: Traits[];
};

/** How one person stands to one priority. */
export type Understanding = "unknown" | "misread" | "carried";

/** Normal effects by priority, of which a share of the variance is common to all of them. */
function effects(draw: Stream, priorities: number, sd: number, commonShare: number): number[] {
  const common = commonShare > 0 ? sd * Math.sqrt(commonShare) * draw.normal() : 0;
  const own = sd * Math.sqrt(1 - commonShare);
  const drawn: number[] = [];
  for (let p = 0; p < priorities; p += 1) drawn.push(common + own * draw.normal());
  return drawn;
}

function resistance(draw: Stream, priorities: number, sd: number, commonShare: number): number[] {
  const drawn = effects(draw, priorities, sd, commonShare);
  for (let p = 0; p < priorities; p += 1) drawn[p] = logit(draw.uniform()) - (drawn[p] as number);
  return drawn;
}

/** Fresh effects for every team and person of an organisation. Layer 0 has no leader above it, so no team effect. */
export function drawLatent(draw: Stream, { latent, declared }: Scenario, seats: readonly Seat[]): Latent {
  const { teamSd, personSd, commonShare } = latent;
  const priorities = declared.priorities.length;
  const layerOf = new Map(seats.map((seat) => [seat.team, seat.layer]));
  const teams = Array.from({ length: 1 + Math.max(...layerOf.keys()) }, (_, team) => {
    const sd = layerOf.get(team) === 0 ? 0 : teamSd;
    return { seen: effects(draw, priorities, sd, commonShare), read: effects(draw, priorities, sd, commonShare) };
  });
  const people = seats.map(() => ({
    seen: resistance(draw, priorities, personSd, commonShare),
    read: resistance(draw, priorities, personSd, commonShare),
  }));
  return { teams, people };
}

/** The next wave's effects: a share of the people is the same person still, and as large a part of each team's effect. */
export function drawNextLatent(draw: Stream, scenario: Scenario, seats: readonly Seat[], earlier: Latent): Latent {
  const fresh = drawLatent(draw, scenario, seats);
  const kept = scenario.carriedOver;
  const mixed = (before: readonly number[], now: readonly number[]) =>
    now.map((lift, p) => Math.sqrt(kept) * (before[p] as number) + Math.sqrt(1 - kept) * lift);
  const teams = fresh.teams.map((now, team) => {
    const before = earlier.teams[team] as Traits;
    return { seen: mixed(before.seen, now.seen), read: mixed(before.read, now.read) };
  });
  const people = fresh.people.map((person, i) => (draw.uniform() < kept ? (earlier.people[i] as Traits) : person));
  return { teams, people };
}

/** How the person of one seat stands to each priority. */
export function understandingOf({ teams, people }: Latent, seat: Seat, i: number, bases: Bases): Understanding[] {
  const [team, person] = [teams[seat.team] as Traits, people[i] as Traits];
  const [seen, read] = [bases.seen[seat.layer] as number[], bases.read[seat.layer] as number[]];
  const understanding: Understanding[] = [];
  for (let p = 0; p < seen.length; p += 1) {
    const knows = (seen[p] as number) + (team.seen[p] as number) > (person.seen[p] as number);
    const reads = (read[p] as number) + (team.read[p] as number) > (person.read[p] as number);
    understanding.push(!knows ? "unknown" : reads ? "carried" : "misread");
  }
  return understanding;
}
