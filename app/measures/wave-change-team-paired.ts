import { rollup } from "d3-array";
import { mean, sum } from "simple-statistics";
import { clusterVariance, type Key } from "./cluster-variance.ts";
import { type PairedChange, type PairedWave, pairedChange } from "./paired-change.ts";
import { requireNumbers } from "./require-numbers.ts";

/** The scores of one team's people in one wave. */
export type TeamScores = { team: Key; y: readonly number[] };

function pairedWave(name: string, teams: readonly TeamScores[]): PairedWave {
  for (const { y } of teams) requireNumbers("waveChangeTeamPaired", `${name}.y`, y);
  const people = teams.flatMap(({ team, y }) => y.map((score) => ({ team, score })));
  if (people.length === 0) throw new RangeError(`waveChangeTeamPaired requires ${name} with one respondent or more`);
  const estimate = mean(people.map((person) => person.score));
  const influence = people.map((person) => ({ ...person, z: (person.score - estimate) / people.length }));
  const totals = rollup(
    influence,
    (members) => sum(members.map((member) => member.z)),
    (person) => person.team,
  );
  const { variance, df } = clusterVariance(
    influence.map((person) => person.z),
    influence.map((person) => person.team),
  );
  return { estimate, variance: variance ?? 0, df, totals };
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
