import type { Reading, StrategyContent } from "#surveys/strategy.ts";
import type { ContentProblem } from "./check-content.ts";
import { needed, type PriorityDraft, type StrategyDraft } from "./draft.ts";
import { assignReadingCodes } from "./reading-codes.ts";

/**
 * The draft as content, complete or not: `checkContent` says which. Optional lines left blank are dropped, required ones
 * stay and are refused where they stand. `earlier` is the version that is edited, for keys and codes that must not move.
 */
export function draftContent(
  draft: StrategyDraft,
  earlier: StrategyContent | null,
  draw: (count: number) => number,
): StrategyContent {
  const keysOf = (list: readonly { key: string }[] | undefined) => list?.map((item) => item.key) ?? [];
  return {
    name: draft.name.trim(),
    leadershipTeam: draft.leadershipTeam.trim(),
    priorities: withKeys(draft.priorities, "p", keysOf(earlier?.priorities)).map((priority) => ({
      key: priority.key,
      name: priority.name.trim(),
      statement: priority.statement.trim(),
      refuses: priority.refuses.trim(),
      sponsor: priority.sponsor.trim(),
      readings: assignReadingCodes(
        readingLines(priority).map(({ kind, text }) => ({ kind, text })),
        earlier?.priorities.find((before) => before.key === priority.key)?.readings ?? [],
        draw,
      ),
      behaviour: priority.behaviour.trim(),
      decisionRule: priority.decisionRule.trim(),
    })),
    foils: withKeys(foilLines(draft), "f", keysOf(earlier?.foils)).map(({ key, name }) => ({ key, name: name.trim() })),
    legacyItems: withKeys(legacyLines(draft), "l", keysOf(earlier?.legacyItems)).map((item) => ({
      key: item.key,
      name: item.name.trim(),
      decision: item.decision as "stop" | "deprioritise" | "protect",
      points: item.decision === "stop" ? 0 : numberOf(item.points),
    })),
  };
}

/** Problems by the name of the form field that shows them. */
export function problemsByField(draft: StrategyDraft, problems: readonly ContentProblem[]): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const { path, message } of problems) byField[fieldOf(draft, path)] ??= message;
  return byField;
}

function fieldOf(draft: StrategyDraft, path: string): string {
  const [list, index, part, at] = path.split(".");
  const item = Number(index);
  if (list === "priorities" && part === "readings" && at !== undefined) {
    const priority = draft.priorities[item];
    return `priorities.${item}.${(priority && readingLines(priority)[Number(at)]?.field) ?? "readings"}`;
  }
  const lines = list === "foils" ? foilLines(draft) : list === "legacyItems" ? legacyLines(draft) : null;
  const line = index === undefined ? undefined : lines?.[item];
  return line ? `${list}.${line.at}.${part}` : path;
}

type ReadingLine = Omit<Reading, "code"> & { field: string };

function readingLines(priority: PriorityDraft): ReadingLine[] {
  const lines = (kind: "alternative" | "foil", name: string, texts: string[], least: number): ReadingLine[] =>
    texts
      .map((text, index) => ({ kind, text: text.trim(), field: `${name}.${index}` }))
      .filter(({ text }, index) => text !== "" || index < least);
  return [
    { kind: "intended", text: priority.intended.trim(), field: "intended" },
    ...lines("alternative", "alternatives", priority.alternatives, needed.alternatives),
    ...lines("foil", "foils", priority.foils, needed.readingFoils),
  ];
}

const foilLines = (draft: StrategyDraft) =>
  draft.foils.map((foil, at) => ({ ...foil, at })).filter(({ name, at }) => name.trim() !== "" || at < needed.foils);

const legacyLines = (draft: StrategyDraft) =>
  draft.legacyItems
    .map((item, at) => ({ ...item, at }))
    .filter(({ name, points }) => name.trim() !== "" || points.trim() !== "");

/** New lines get a number nobody had before, if there is one, so that an old key does not come to mean something new. */
function withKeys<T extends { key: string }>(list: readonly T[], letter: string, earlier: readonly string[]): T[] {
  const taken = new Set(list.map((item) => item.key));
  const free = Array.from({ length: 8 }, (_, index) => `${letter}${index + 1}`).filter((key) => !taken.has(key));
  const order = [...free.filter((key) => !earlier.includes(key)), ...free.filter((key) => earlier.includes(key))];
  return list.map((item) => ({ ...item, key: item.key || (order.shift() ?? "") }));
}

const numberOf = (text: string) => (text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", ".")));
