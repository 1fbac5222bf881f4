import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/**
 * Violations of WCAG 2.2 A and AA on the page as it is now, one line each. A rule may be left out only with a record in
 * docs/decisions that names the upstream issue.
 */
export async function findAxeViolations(page: Page, leftOut: readonly string[] = []): Promise<string[]> {
  // As an expression, not a script element: the pages' content policy would rightly block that one.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: { type: "tag", values: tags },
    // Else every element that passes is described as well, and all of it is sent over.
    resultTypes: ["violations"],
    rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])),
  };
  const violations = await page.evaluate(
    async (run) => (await (globalThis as never as AxeGlobal).axe.run(run)).violations,
    options,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}`));
}

interface AxeGlobal {
  axe: { run(options: RunOptions): Promise<AxeResults> };
}
