import { type StrategyContent, strategyContentSchema } from "#surveys/strategy.ts";

/** `path` as in the content: `priorities.0.readings.2.text`. */
export type ContentProblem = { path: string; message: string };

/** Everything that keeps a strategy from being measured, each problem beside the place it is about. Empty = complete. */
export function checkContent(content: unknown): ContentProblem[] {
  const parsed = strategyContentSchema.safeParse(content);
  if (parsed.success) return ruleProblems(parsed.data);
  return parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: plain(issue) }));
}

function ruleProblems(content: StrategyContent): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const say = (path: string, message: string) => problems.push({ path, message });
  content.priorities.forEach(({ readings, name }, index) => {
    const at = `priorities.${index}`;
    const of = (kind: string) => readings.filter((reading) => reading.kind === kind).length;
    if (of("intended") !== 1) say(`${at}.readings`, "Exactly one reading is the intended one.");
    if (of("alternative") < 2) say(`${at}.readings`, "Write at least two live alternatives.");
    if (of("foil") < 2) say(`${at}.readings`, "Write at least two foil readings.");
    if (repeated(readings.map((reading) => reading.code))) say(`${at}.readings`, "Two readings share a code.");
    if (repeated(readings.map((reading) => fold(reading.text)))) {
      say(`${at}.readings`, "Two readings say the same. Nobody could tell them apart.");
    }
    if (content.foils.some((foil) => fold(foil.name) === fold(name))) {
      say(`${at}.name`, "A foil has this name. A foil is a priority that is not in the strategy.");
    }
  });
  for (const list of ["priorities", "foils", "legacyItems"] as const) {
    if (repeated(content[list].map((item) => item.key))) say(list, "Two entries share a key.");
    if (repeated(content[list].map((item) => fold(item.name)))) say(list, "Two entries have the same name.");
  }
  content.legacyItems.forEach(({ decision, points }, index) => {
    if (decision === "stop" && points !== 0) say(`legacyItems.${index}.points`, "What stops keeps 0 points.");
  });
  const sanctioned = content.legacyItems.reduce((sum, item) => sum + item.points, 0);
  if (sanctioned > 100) say("legacyItems", "Earlier work keeps more than 100 points in all.");
  return problems;
}

const fold = (text: string) => text.normalize("NFKC").trim().replace(/\s+/g, " ").toLocaleLowerCase("en");
const repeated = (list: string[]) => new Set(list).size !== list.length;

type Issue = { code?: string; message: string; minimum?: unknown; maximum?: unknown; origin?: unknown };

/** The schema's refusals in the words of the page. */
function plain({ code, message, minimum, maximum, origin }: Issue): string {
  if (code === "too_small" && origin === "string") return "Write this first.";
  if (code === "too_big" && origin === "string") return `Use at most ${maximum} characters.`;
  if (code === "too_small" && origin === "array") return `At least ${minimum} are needed.`;
  if (code === "too_big" && origin === "array") return `At most ${maximum} are possible.`;
  if (origin === "number" || code === "invalid_type") return "Write a number from 0 to 100.";
  return message;
}
