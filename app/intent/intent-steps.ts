import { type Intent, intentSchema } from "#surveys/intent.ts";
import { priorityPairs, type StrategyContent } from "#surveys/strategy.ts";
import { type IntentField, intentFields } from "./intent-fields.ts";

/** One topic, one screen. `key`: the priority a step is about. */
export type IntentStep = {
  id: string;
  kind: "start" | "support" | "rank" | "points" | "reading" | "trade" | "colleagues" | "staff" | "review";
  key?: string;
  title: string;
};

export function intentSteps(strategy: StrategyContent): IntentStep[] {
  const pairs = priorityPairs(strategy);
  return [
    { id: "start", kind: "start", title: "What you are about to sign" },
    { id: "support", kind: "support", title: "Is this our priority?" },
    { id: "rank", kind: "rank", title: "What wins first when resources run short?" },
    { id: "points", kind: "points", title: "Where should our time go?" },
    ...strategy.priorities.map(({ key, name }) => ({
      id: `reading-${key}`,
      kind: "reading" as const,
      key,
      title: `What “${name}” means`,
    })),
    ...strategy.priorities
      .filter(({ key }) => pairs.some((pair) => pair.startsWith(`${key}_`)))
      .map(({ key, name }) => ({
        id: `trade-${key}`,
        kind: "trade" as const,
        key,
        title: `When “${name}” collides with another priority`,
      })),
    { id: "colleagues", kind: "colleagues", title: "How will your colleagues rank them?" },
    { id: "staff", kind: "staff", title: "How many of our people carry each priority?" },
    { id: "review", kind: "review", title: "Read it once more, then sign" },
  ];
}

/** What a step asks for. */
export function fieldsOfStep(step: IntentStep, strategy: StrategyContent): IntentField[] {
  return intentFields(strategy).filter(({ group, key }) => stepIdOf(group, key) === step.id);
}

function stepIdOf(group: string, key: string): string {
  if (group === "readings" || group === "statements") return `reading-${key}`;
  if (group === "tradeOffs") return `trade-${key.split("_")[0]}`;
  const whole: Record<string, string> = {
    supports: "support",
    ranks: "rank",
    points: "points",
    predictedRanks: "colleagues",
    predictedCarried: "staff",
  };
  return whole[group] ?? "start";
}

/** Steps that still miss something, each with one sentence. Empty = it can be signed. */
export function openSteps(draft: Partial<Intent>, strategy: StrategyContent): { step: IntentStep; reason: string }[] {
  const checked = intentSchema(strategy).safeParse(draft);
  if (checked.success) return [];
  const steps = intentSteps(strategy);
  const reasons = new Map<string, string>();
  for (const { path, message, code } of checked.error.issues) {
    const [group = "", key] = path.map(String);
    // A group that is missing whole concerns each step that asks for a part of it.
    const ids = key
      ? [stepIdOf(group, key)]
      : intentFields(strategy)
          .filter((field) => field.group === group)
          .map((field) => stepIdOf(group, field.key));
    const reason = code === "custom" ? message : "Something is not answered yet.";
    for (const id of ids) if (!reasons.has(id)) reasons.set(id, reason);
  }
  return steps.flatMap((step) => {
    const reason = reasons.get(step.id);
    return reason ? [{ step, reason }] : [];
  });
}
