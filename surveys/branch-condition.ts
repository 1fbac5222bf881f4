import type { Branch, Item } from "./instrument.ts";

/**
 * The branch of an item as SurveyJS reads it. A question repeated for the same elements is followed element by element.
 * @returns null where there is no branch; a condition that is never true where this layer is not asked the question before
 */
export function branchCondition(item: Item, key: string, asked: readonly Item[]): string | null {
  if (!item.branch) return null;
  const before = asked.find(({ name }) => name === item.branch?.question);
  if (!before) return "1 = 0";
  const name = before.repeat && before.repeat === item.repeat ? `${before.name}_${key}` : before.name;
  return comparison(name, item.branch, before.type === "checkbox");
}

function comparison(name: string, { operator, value }: Branch, several: boolean): string {
  const literal = typeof value === "number" ? String(value) : `'${value.replace(/['\\]/g, "")}'`;
  const negated = operator === "is-not";
  const test = several ? `${negated ? "notcontains" : "contains"}` : negated ? "<>" : "=";
  // Without an answer nothing is known: neither "is" nor "is not" holds.
  return negated ? `({${name}} notempty and {${name}} ${test} ${literal})` : `{${name}} ${test} ${literal}`;
}
