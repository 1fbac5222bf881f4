import { z } from "zod";
import { allocationKeys, priorityPairs, type StrategyContent } from "./strategy.ts";

/** What one leader signs. A statement of an identified person, sealed until all are in or the deadline passes; not an answer. */
export type Intent = {
  /** Rank 1 = wins first when resources run short; no ties. */
  ranks: Record<string, number>;
  /** Whole points over priorities, legacy items and `other`; they add up to 100. */
  points: Record<string, number>;
  /** The reading code this leader holds for each priority. */
  readings: Record<string, string>;
  /** The same in the leader's own words; may be empty. */
  statements: Record<string, string>;
  /** Per pair `p1_p2`: the priority that comes first, or whether a rule decides. */
  tradeOffs: Record<string, string>;
  /** "Yes, this is our priority." */
  supports: Record<string, boolean>;
  /** How colleagues are expected to rank, on average. */
  predictedRanks: Record<string, number>;
  /** Predicted share of staff who carry each priority, 0–100. */
  predictedCarried: Record<string, number>;
};

/** Compiles the guard for one strategy version: every key present, none unknown. */
export function intentSchema(strategy: StrategyContent): z.ZodType<Intent> {
  const record = <T extends z.ZodType>(keys: string[], value: (key: string) => T) =>
    z.strictObject(Object.fromEntries(keys.map((key) => [key, value(key)])));
  const priorities = strategy.priorities.map((p) => p.key);
  const rank = z.number().int().min(1).max(priorities.length);
  const distinct = (ranks: Record<string, unknown>) => new Set(Object.values(ranks)).size === priorities.length;
  const ranking = record(priorities, () => rank).refine(distinct, "Give each priority a rank of its own.");
  const readingsOf = (key: string) => strategy.priorities.find((p) => p.key === key)?.readings.map((r) => r.code) ?? [];
  return z.strictObject({
    ranks: ranking,
    points: record(allocationKeys(strategy), () => z.number().int().min(0).max(100)).refine(
      (points) => Object.values(points as Record<string, number>).reduce((a, b) => a + b, 0) === 100,
      "The points must add up to 100.",
    ),
    readings: record(priorities, (key) => z.enum(readingsOf(key) as [string, ...string[]])),
    statements: record(priorities, () => z.string().trim().max(400)),
    tradeOffs: record(priorityPairs(strategy), (pair) =>
      z.enum([...(pair.split("_") as [string, string]), "rule", "no-rule"]),
    ),
    supports: record(priorities, () => z.boolean()),
    predictedRanks: ranking,
    predictedCarried: record(priorities, () => z.number().int().min(0).max(100)),
  }) as unknown as z.ZodType<Intent>;
}
