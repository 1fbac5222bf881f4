import { mean, sum } from "simple-statistics";
import { type Key, varianceOfTotals } from "./cluster-variance.ts";
import { type PairedChange, type PairedWave, pairedChange } from "./paired-change.ts";
import { requireNumbers } from "./require-numbers.ts";

/** The scores of one team's people in one wave. */
export type TeamScores = { team: Key; y: readonly number[] };

function pairedWave(name: string, teams: readonly TeamScores[]): PairedWave {
  for (const { y } of teams) requireNumbers("waveChangeTeamPaired", `${name}.y`, y);
  const scores = teams.flatMap(({ y }) => y);
  if (scores.length === 0) throw new RangeError(`waveChangeTeamPaired requires ${name} with one respondent or more`);
  const estimate = mean(scores);
  const influence = new Map<Key, number[]>();
  for (const { team, y } of teams) {
    if (y.length === 0) continue;
    const members = influence.get(team) ?? [];
    for (const score of y) members.push((score - estimate) / scores.length);
    influence.set(team, members);
  }
  const totals = new Map([...influence].map(([team, members]) => [team, sum(members)]));
  const units = totals.size > 1 ? [...totals.values()] : [...influence.values()].flat();
  const { variance, df } = varianceOfTotals(units);
  return { estimate, variance, df, totals };
}

/**
 * Change of a mean between two anonymous waves, paired by team because no person is linked.
 * @param input the people's scores of either wave by team; sesoi, the smallest change of interest, in their unit
 * @returns after - before and its tests; teams in one wave only count as well. Fewer than five teams in both waves: the
 *   independent form
 * @throws RangeError for a wave without respondents or a score that is not finite
 * @see measurement design 2.7
 */
export function waveChangeTeamPaired(input: {
  before: readonly TeamScores[];
  after: readonly TeamScores[];
  sesoi?: number;
}): PairedChange {
  const { before, after, sesoi = 0.05 } = input;
  return pairedChange({ before: pairedWave("before", before), after: pairedWave("after", after), sesoi });
}
