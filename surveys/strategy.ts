import { z } from "zod";

/**
 * What a strategy version says, as everybody downstream reads it: instruments are instantiated from it, intents refer to
 * its keys, measures compare answers with it. Keys (`p1`, `l1`, `f1`) are stable inside one version.
 */
const text = (max: number) => z.string().trim().min(1).max(max);

export const readingSchema = z.object({
  /** Opaque (`r1`…`r9`): a code never says which reading is intended. */
  code: z.string().regex(/^r[1-9]$/),
  kind: z.enum(["intended", "alternative", "foil"]),
  text: text(200),
});

export const prioritySchema = z.object({
  key: z.string().regex(/^p[1-8]$/),
  /** Short name, as it stands in lists and on the heat map. */
  name: text(80),
  statement: text(300),
  /** What this priority refuses: the thing it gives up. */
  refuses: text(300),
  /** The named leader who signs the intended reading. */
  sponsor: text(120),
  /** One intended, two or more live alternatives, two neutral foil readings. */
  readings: z.array(readingSchema).min(5).max(9),
  /** What people do differently; empty until written. */
  behaviour: z.string().trim().max(300),
  decisionRule: z.string().trim().max(300),
});

export const legacyItemSchema = z.object({
  key: z.string().regex(/^l[1-4]$/),
  name: text(80),
  decision: z.enum(["stop", "deprioritise", "protect"]),
  /** Points of 100 still sanctioned: 0 for stop, the cap for deprioritise, the level for protect. */
  points: z.number().min(0).max(100),
});

export const foilPrioritySchema = z.object({ key: z.string().regex(/^f[1-8]$/), name: text(80) });

export const strategyContentSchema = z.object({
  name: text(120),
  /** What staff call the leadership team, piped into questions as {LT}. */
  leadershipTeam: text(80),
  priorities: z.array(prioritySchema).min(1).max(8),
  foils: z.array(foilPrioritySchema).min(3).max(8),
  legacyItems: z.array(legacyItemSchema).max(4),
});

export type Reading = z.infer<typeof readingSchema>;
export type Priority = z.infer<typeof prioritySchema>;
export type LegacyItem = z.infer<typeof legacyItemSchema>;
export type FoilPriority = z.infer<typeof foilPrioritySchema>;
export type StrategyContent = z.infer<typeof strategyContentSchema>;

/** The options of every 100-point allocation, in order: priorities, legacy items, other work. */
export function allocationKeys(strategy: StrategyContent): string[] {
  return [...strategy.priorities.map((p) => p.key), ...strategy.legacyItems.map((l) => l.key), "other"];
}

/** Unordered pairs of priorities, as `p1_p2`: the keys of trade-offs. */
export function priorityPairs(strategy: StrategyContent): string[] {
  const keys = strategy.priorities.map((p) => p.key);
  return keys.flatMap((a, i) => keys.slice(i + 1).map((b) => `${a}_${b}`));
}
