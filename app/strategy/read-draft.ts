import { limits, type PriorityDraft, type StrategyDraft } from "./draft.ts";

/** The posted fields as a draft, nothing lost: `priorities.0.statement`, `priorities.0.alternatives.1`, `foils.2.name`. */
export function readDraft(form: FormData): StrategyDraft {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
  };
  const indexes = (prefix: string, limit: number) =>
    Array.from({ length: limit }, (_, index) => index).filter((index) => hasAny(form, `${prefix}.${index}`));
  const texts = (prefix: string, limit: number) => indexes(prefix, limit).map((index) => text(`${prefix}.${index}`));
  return {
    name: text("name"),
    leadershipTeam: text("leadershipTeam"),
    intentDeadline: text("intentDeadline"),
    priorities: indexes("priorities", limits.priorities).map((index): PriorityDraft => {
      const at = `priorities.${index}`;
      return {
        key: text(`${at}.key`),
        name: text(`${at}.name`),
        statement: text(`${at}.statement`),
        refuses: text(`${at}.refuses`),
        sponsor: text(`${at}.sponsor`),
        intended: text(`${at}.intended`),
        alternatives: texts(`${at}.alternatives`, limits.alternatives),
        foils: texts(`${at}.foils`, limits.readingFoils),
        behaviour: text(`${at}.behaviour`),
        decisionRule: text(`${at}.decisionRule`),
      };
    }),
    foils: indexes("foils", limits.foils).map((index) => ({
      key: text(`foils.${index}.key`),
      name: text(`foils.${index}.name`),
    })),
    legacyItems: indexes("legacyItems", limits.legacyItems).map((index) => ({
      key: text(`legacyItems.${index}.key`),
      name: text(`legacyItems.${index}.name`),
      decision: text(`legacyItems.${index}.decision`),
      points: text(`legacyItems.${index}.points`),
    })),
  };
}

function hasAny(form: FormData, prefix: string): boolean {
  for (const name of form.keys()) if (name === prefix || name.startsWith(`${prefix}.`)) return true;
  return false;
}
