import type { Estimators } from "./estimators.ts";
import type { Reading } from "./generate-wave.ts";

export type Waves = { before: readonly Reading[]; after: readonly Reading[] };
type Score = (person: Reading) => number;

function byTeam(people: readonly Reading[], score: Score): { team: number; y: number[] }[] {
  const teams = new Map<number, number[]>();
  for (const person of people) {
    const y = teams.get(person.team) ?? [];
    y.push(score(person));
    teams.set(person.team, y);
  }
  return [...teams].map(([team, y]) => ({ team, y }));
}

/** Change of a mean score between two waves, paired by team as the product does it. */
export function pairedChange({ before, after }: Waves, score: Score, estimators: Estimators) {
  return estimators.waveChangeTeamPaired({ before: byTeam(before, score), after: byTeam(after, score) });
}

/** The same with the waves taken as independent samples. */
export function independentChange({ before, after }: Waves, score: Score, estimators: Estimators) {
  const [earlier, later] = [before, after].map((people) => {
    const { mean, se, df } = estimators.clusterMean({ y: people.map(score), team: people.map(({ team }) => team) });
    return { estimate: mean, variance: (se ?? 0) ** 2, df };
  });
  if (earlier === undefined || later === undefined) throw new RangeError("independentChange requires two waves");
  return estimators.waveChange({ before: earlier, after: later });
}
