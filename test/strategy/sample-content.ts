import type { Intent } from "#surveys/intent.ts";
import { allocationKeys, priorityPairs, type StrategyContent } from "#surveys/strategy.ts";

/** A complete strategy of two priorities and one earlier piece of work, for tests. */
export function sampleContent(name = "Fewer leaks"): StrategyContent {
  const readings = (topic: string) =>
    (["intended", "alternative", "alternative", "foil", "foil"] as const).map((kind, index) => ({
      code: ["r4", "r2", "r5", "r1", "r3"][index] as string,
      kind,
      text: `${topic}, reading ${index}`,
    }));
  const priority = (key: string, title: string) => ({
    key,
    name: title,
    statement: `${title} by the end of 2028.`,
    refuses: "Everything else.",
    sponsor: "Mairead Quill",
    readings: readings(title),
    behaviour: "",
    decisionRule: "",
  });
  return {
    name,
    leadershipTeam: "the leadership team",
    priorities: [priority("p1", "Halve leakage"), priority("p2", "Answer first time")],
    foils: ["Open abroad", "Sell the fleet", "Own the cloud"].map((title, i) => ({ key: `f${i + 1}`, name: title })),
    legacyItems: [{ key: "l1", name: "Paper permits", decision: "stop", points: 0 }],
  };
}

/** A complete intent for any strategy: first come first ranked, everything to the first option. */
export function sampleIntent(content: StrategyContent): Intent {
  const keys = content.priorities.map((p) => p.key);
  const each = <T>(list: string[], value: (key: string, index: number) => T) =>
    Object.fromEntries(list.map((key, index) => [key, value(key, index)]));
  return {
    ranks: each(keys, (_, i) => i + 1),
    points: each(allocationKeys(content), (_, i) => (i === 0 ? 100 : 0)),
    readings: each(keys, (_, i) => content.priorities[i]?.readings[0]?.code ?? "r1"),
    statements: each(keys, () => ""),
    tradeOffs: each(priorityPairs(content), () => "rule"),
    supports: each(keys, () => true),
    predictedRanks: each(keys, (_, i) => i + 1),
    predictedCarried: each(keys, () => 60),
  };
}
