import type { LeadershipMeasures } from "#app/measures/measure-leadership.ts";
import type { LeadershipResult } from "./release-content.ts";

const whole = (value: number) => Math.round(value) + 0;
const wholeOrNull = (value: number | null) => (value === null ? null : whole(value));

/** Whole points. Intents are signed statements, not answers: from five leaders on nothing else is held back. */
export function releaseLeadership(measures: LeadershipMeasures | null, invited: number): LeadershipResult | null {
  if (measures === null) return null;
  const { team } = measures;
  return {
    leaders: measures.leaders,
    invited,
    priorities: measures.priorities.map((priority) => ({
      key: priority.key,
      agreement: whole(priority.agreement),
      alignment: whole(priority.alignment),
      alignmentRange: priority.alignmentRange && [whole(priority.alignmentRange[0]), whole(priority.alignmentRange[1])],
      // From the two shown numbers, so that the difference on screen is the one a reader works out.
      illusion: whole(whole(priority.agreement) - whole(priority.alignment)),
      flagged: priority.flagged,
      predictedCarried: whole(priority.predictedCarried),
    })),
    team: {
      alignment: wholeOrNull(team.alignment),
      meaning: wholeOrNull(team.meaning),
      ranking: wholeOrNull(team.ranking),
      tradeOffs: wholeOrNull(team.tradeOffs),
      allocation: wholeOrNull(team.allocation),
    },
  };
}
