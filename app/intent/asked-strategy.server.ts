import type { StrategyContent } from "#surveys/strategy.ts";
import { shuffledReadings } from "./shuffled-readings.server.ts";

export type AskedStrategy = ReturnType<typeof askedStrategy>;

/** What the intent pages need of a strategy, and nothing that says which reading is intended. */
export function askedStrategy(content: StrategyContent, versionId: string, accountId: string) {
  const readings = shuffledReadings(content, versionId, accountId);
  return {
    name: content.name,
    priorities: content.priorities.map(({ key, name, statement, refuses }) => ({
      key,
      name,
      statement,
      refuses,
      readings: readings[key] ?? [],
    })),
    allocation: [
      ...content.priorities.map(({ key, name }) => ({ key, name, own: true })),
      ...content.legacyItems.map(({ key, name }) => ({ key, name, own: true })),
      { key: "other", name: "Running the service and everything else", own: false },
    ],
  };
}
