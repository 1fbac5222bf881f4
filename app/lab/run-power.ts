import { carriedScore } from "./carried-score.ts";
import { independentChange, pairedChange } from "./change-of-scores.ts";
import { drawLatent, drawNextLatent } from "./draw-latent.ts";
import type { Estimators } from "./estimators.ts";
import { generateReadings } from "./generate-wave.ts";
import type { Seat } from "./grow-organization.ts";
import type { Scenario } from "./scenario.ts";
import { solveBases } from "./solve-base.ts";
import { type Stream, stream } from "./stream.ts";

/** One priority in one layer of so many teams, asked twice. */
export type PowerCondition = {
  teams: number;
  /** Share of the people and of the team variance that is the same in the second wave. */
  carriedOver: number;
  /** True change of the carried share, in points of 100. */
  change: number;
};

/** How often a change is reported at p <= .05, by form of the test. */
export type PowerTally = PowerCondition & {
  replicates: number;
  /** Respondents of the first wave, over all replicates. */
  n: number;
  independent: number;
  paired: number;
};

export const ALPHA = 0.05;
/** Of 100: 60 know the priority, three in four of them read it as intended, 65 answer; teams of eight. */
const [SEEN, READ, RESPONSE, TEAM_SIZE] = [0.6, 0.75, 0.65, 8];
const OWN_WEIGHT = [1];

function oneLayer(scenario: Scenario, carriedOver: number, seen: number): Scenario {
  const layer = { label: "Staff", span: 1, responseRate: RESPONSE, points: [], lineOfSight: 50 };
  const layers = [seen, seen].map((share) => ({ ...layer, seen: [share], read: [READ] }));
  return { ...scenario, carriedOver, layers, declared: { ...scenario.declared, priorities: [100] } };
}

/** Teams of layer 1, each under a leader of its own, ten to a department. */
function seatsOf(draw: Stream, teams: number): Seat[] {
  return Array.from({ length: teams }, (_, team) =>
    Array.from({ length: Math.max(1, draw.poisson(TEAM_SIZE)) }, () => ({
      layer: 1,
      department: Math.floor(team / 10),
      team,
    })),
  ).flat();
}

/** Replicates `from` up to `to` (excluded) of one condition. */
export function runPower(
  scenario: Scenario,
  seed: number,
  condition: PowerCondition,
  { from, to }: { from: number; to: number },
  estimators: Estimators,
): PowerTally {
  const { teams, carriedOver, change } = condition;
  const [before, after] = [SEEN, SEEN + change / 100 / READ].map((seen) => oneLayer(scenario, carriedOver, seen)) as [
    Scenario,
    Scenario,
  ];
  const [basesBefore, basesAfter] = [solveBases(before), solveBases(after)];
  const tally: PowerTally = { ...condition, replicates: 0, n: 0, independent: 0, paired: 0 };
  const score = (person: Parameters<typeof carriedScore>[0]) => carriedScore(person, OWN_WEIGHT);
  for (let replicate = from; replicate < to; replicate += 1) {
    const draw = stream(seed, "power", teams, carriedOver, change, replicate);
    const seats = seatsOf(draw, teams);
    const latent = drawLatent(draw, before, seats);
    const next = drawNextLatent(draw, after, seats, latent);
    const waves = {
      before: generateReadings(draw, before, seats, basesBefore, latent),
      after: generateReadings(draw, after, seats, basesAfter, next),
    };
    tally.replicates += 1;
    tally.n += waves.before.length;
    if ((independentChange(waves, score, estimators).p ?? 1) <= ALPHA) tally.independent += 1;
    if ((pairedChange(waves, score, estimators).p ?? 1) <= ALPHA) tally.paired += 1;
  }
  return tally;
}
