import type { StrategyContent } from "#surveys/strategy.ts";

/** A strategy as it stands in the form: texts as typed, complete or not. */
export type PriorityDraft = {
  /** Empty until the server gives it one. */
  key: string;
  name: string;
  statement: string;
  refuses: string;
  sponsor: string;
  intended: string;
  alternatives: string[];
  foils: string[];
  behaviour: string;
  decisionRule: string;
};
export type LegacyDraft = { key: string; name: string; decision: string; points: string };
export type StrategyDraft = {
  name: string;
  leadershipTeam: string;
  /** Day, `2026-03-20`, or empty. */
  intentDeadline: string;
  priorities: PriorityDraft[];
  foils: { key: string; name: string }[];
  legacyItems: LegacyDraft[];
};

export const limits = { priorities: 8, foils: 8, legacyItems: 4, alternatives: 4, readingFoils: 4 } as const;
export const needed = { foils: 3, alternatives: 2, readingFoils: 2 } as const;

/** At least `least` entries, filled up with what `blank` makes. */
const atLeast = <T>(list: T[], least: number, blank: () => T): T[] => [
  ...list,
  ...Array.from({ length: Math.max(0, least - list.length) }, blank),
];

const blankFoil = () => ({ key: "", name: "" });
const blankLegacy = (): LegacyDraft => ({ key: "", name: "", decision: "stop", points: "" });
const blankText = () => "";

export const blankPriority = (): PriorityDraft => ({
  key: "",
  name: "",
  statement: "",
  refuses: "",
  sponsor: "",
  intended: "",
  alternatives: atLeast([], needed.alternatives, blankText),
  foils: atLeast([], needed.readingFoils, blankText),
  behaviour: "",
  decisionRule: "",
});

export const blankDraft = (): StrategyDraft => ({
  name: "",
  leadershipTeam: "",
  intentDeadline: "",
  priorities: [blankPriority()],
  foils: atLeast([], needed.foils, blankFoil),
  legacyItems: [],
});

/** The form of a strategy that is written already. */
export function draftOf(content: StrategyContent, intentDeadline: string): StrategyDraft {
  return {
    name: content.name,
    leadershipTeam: content.leadershipTeam,
    intentDeadline,
    priorities: content.priorities.map(({ readings, ...priority }) => {
      const texts = (kind: string) =>
        readings.filter((reading) => reading.kind === kind).map((reading) => reading.text);
      return {
        ...priority,
        intended: texts("intended")[0] ?? "",
        alternatives: atLeast(texts("alternative"), needed.alternatives, blankText),
        foils: atLeast(texts("foil"), needed.readingFoils, blankText),
      };
    }),
    foils: atLeast([...content.foils], needed.foils, blankFoil),
    legacyItems: content.legacyItems.map((item) => ({ ...item, points: String(item.points) })),
  };
}

const removable = ["priorities", "foils", "legacyItems"] as const;

/**
 * What the add and remove buttons do, the same in the browser and on the server: `add.priorities`, `remove.foils.2`,
 * `add.alternatives.0` (of the first priority). An unknown or impossible command changes nothing.
 */
export function applyEdit(draft: StrategyDraft, command: string): StrategyDraft {
  const [verb, list, index] = command.split(".");
  const at = Number(index);
  const within = removable.find((name) => name === list);
  if (verb === "remove" && within)
    return { ...draft, [within]: (draft[within] as unknown[]).filter((_, i) => i !== at) };
  if (verb !== "add") return draft;
  if (within) {
    if (draft[within].length >= limits[within]) return draft;
    const blank = { priorities: blankPriority, foils: blankFoil, legacyItems: blankLegacy }[within]();
    return { ...draft, [within]: [...draft[within], blank] };
  }
  const priorities = draft.priorities.map((priority, i) => {
    if (i !== at) return priority;
    if (list === "alternatives" && priority.alternatives.length < limits.alternatives) {
      return { ...priority, alternatives: [...priority.alternatives, ""] };
    }
    if (list === "readingFoils" && priority.foils.length < limits.readingFoils) {
      return { ...priority, foils: [...priority.foils, ""] };
    }
    return priority;
  });
  return { ...draft, priorities };
}
