import type { StrategyContent } from "#surveys/strategy.ts";

export type ShownStrategy = ReturnType<typeof shownStrategy>;

/**
 * The strategy as others than its writer read it. Until intent is closed the readings stand without their kind, in the
 * order of their random codes: a leader who knew which one is intended would sign that, not what they hold.
 */
export function shownStrategy({ name, leadershipTeam, priorities, legacyItems }: StrategyContent, withKinds: boolean) {
  return {
    name,
    leadershipTeam,
    legacyItems,
    priorities: priorities.map(({ readings, ...priority }) => ({
      ...priority,
      readings: [...readings]
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map(({ code, kind, text }) => (withKinds ? { code, text, kind } : { code, text })),
    })),
  };
}
