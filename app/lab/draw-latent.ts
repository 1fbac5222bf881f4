import type { Seat } from "./grow-organization.ts";
import { logistic } from "./normal-integral.ts";
import type { Scenario } from "./scenario.ts";
import type { Bases } from "./solve-base.ts";
import type { Stream } from "./stream.ts";

type Side = "seen" | "read";
const SIDES = ["seen", "read"] as const;

/** By priority: the effect on the log-odds, and the threshold below which the chance makes it so. */
type Trait = { effect: number[]; threshold: number[] };
export type Latent = {
  /** By team. */
  teams: Record<Side, number[]>[];
  /** By seat. */
  people: Record<Side, Trait>[];
};

/** Normal effects by priority, of which a share of the variance is common to all of them. */
function effects(draw: Stream, priorities: number, sd: number, commonShare: number): number[] {
  const common = commonShare > 0 ? Math.sqrt(commonShare) * draw.normal() : 0;
  return Array.from({ length: priorities }, () => sd * (common + Math.sqrt(1 - commonShare) * draw.normal()));
}

function onBothSides<T>(make: (side: Side) => T): Record<Side, T> {
  return { seen: make("seen"), read: make("read") };
}

/** Fresh effects for every team and person of an organisation. */
export function drawLatent(draw: Stream, { latent, declared }: Scenario, seats: readonly Seat[]): Latent {
  const priorities = declared.priorities.length;
  const teamCount = 1 + Math.max(...seats.map((seat) => seat.team));
  const noTeam = new Set(seats.filter((seat) => seat.layer === 0).map((seat) => seat.team));
  const teams = Array.from({ length: teamCount }, (_, team) =>
    onBothSides(() => effects(draw, priorities, noTeam.has(team) ? 0 : latent.teamSd, latent.commonShare)),
  );
  const people = seats.map(() =>
    onBothSides((): Trait => {
      const effect = effects(draw, priorities, latent.personSd, latent.commonShare);
      return { effect, threshold: effect.map(() => draw.uniform()) };
    }),
  );
  return { teams, people };
}

/** The next wave's effects: a share of the people is the same person still, and as large a part of each team's effect. */
export function drawNextLatent(draw: Stream, scenario: Scenario, seats: readonly Seat[], earlier: Latent): Latent {
  const fresh = drawLatent(draw, scenario, seats);
  const rho = scenario.carriedOver;
  const teams = fresh.teams.map((team, g) =>
    onBothSides((side) =>
      team[side].map(
        (effect, p) => Math.sqrt(rho) * (earlier.teams[g]?.[side][p] as number) + Math.sqrt(1 - rho) * effect,
      ),
    ),
  );
  const people = fresh.people.map((person, i) => (draw.uniform() < rho ? (earlier.people[i] ?? person) : person));
  return { teams, people };
}

/** What one person knows and how; by priority. */
export type Understanding = { knows: boolean; reads: boolean };

export function understandingOf(latent: Latent, seat: Seat, i: number, bases: Bases): Understanding[] {
  const team = latent.teams[seat.team];
  const person = latent.people[i];
  if (team === undefined || person === undefined)
    throw new RangeError("understandingOf requires a seat of the organisation");
  return team.seen.map((_, p) => {
    const [knows, reads] = SIDES.map((side) => {
      const trait = person[side];
      const logOdds =
        (bases[side][seat.layer]?.[p] as number) + (team[side][p] as number) + (trait.effect[p] as number);
      return (trait.threshold[p] as number) < logistic(logOdds);
    });
    return { knows: knows === true, reads: reads === true };
  });
}
