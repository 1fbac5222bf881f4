import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFolder } from "#app/env.server.ts";
import type { LabReport } from "#app/lab/report.ts";
import { findAxeViolations } from "#test/support/axe.ts";
import { launchBrowser } from "#test/support/browser.ts";

const folder = mkdtempSync(join(tmpdir(), "plumbline-validate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function validate(...args: string[]) {
  const command = [join(projectFolder, "bin/plumbline"), "validate", ...args];
  return spawnSync(process.execPath, command, { encoding: "utf8", cwd: folder });
}

describe("plumbline validate --quick", () => {
  let result: ReturnType<typeof validate>;
  let report: LabReport;
  // Under a minute alone on one core; whoever shares the machine may make it several.
  beforeAll(() => {
    result = validate("--quick", "--out", "out");
    report = JSON.parse(readFileSync(join(folder, "out/validate.json"), "utf8"));
  }, 1_200_000);

  test("passes its limits and says so", () => {
    expect(result.stderr).toContain("100 %");
    expect(result.status).toBe(0);
    expect(result.stdout.match(/^ok /gm)).toHaveLength(4);
    expect(result.stdout).not.toContain("FAILED");
  });

  test("writes every figure, none of them undefined", () => {
    expect(report).toMatchObject({ schema: "plumbline-validate/1", seed: 1, replicates: 300, quick: true });
    expect(report.metrics).toHaveLength(31);
    expect(report.gates.map(({ id, failures }) => [id, failures])).toEqual(
      ["coverage", "drift_bias", "false_alarms", "false_discoveries"].map((id) => [id, []]),
    );
    const unset =
      JSON.stringify(report.metrics, (_, value) => (value === null ? "none" : value)).match(/"none"/g) ?? [];
    // Only "not seen" has no interval: coverage and width, four layers, the row and its five priorities.
    expect(unset).toHaveLength(2 * 4 * 6);
  });

  test("the page stands alone and breaks no rule of WCAG 2.2, light, dark and on a phone", async () => {
    const html = readFileSync(join(folder, "out/validate.html"), "utf8");
    expect(html).not.toMatch(/<script|src="|href="|@import|url\((?!data:)/);
    expect(html).toContain("hold the planted truth");
    const browser = await launchBrowser();
    for (const [width, colorScheme] of [
      [1440, "light"],
      [1440, "dark"],
      [390, "light"],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(pathToFileURL(join(folder, "out/validate.html")).href);
      expect(await findAxeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.close();
    }
    await browser.close();
  }, 120_000);
});

test.each([
  ["a number of replicates that no limit is stated for", ["--replicates", "20"], 2, /--replicates must be .* from 300/],
  ["a seed that is none", ["--seed", "autumn"], 2, /--seed must be a whole number/],
  ["a scenario that is not there", ["--scenario", "none.json"], 1, /name an existing scenario file/],
])("%s: one line that says the mend", (_, args, status, message) => {
  const result = validate(...args);
  expect(result.stderr.trimEnd()).toMatch(message);
  expect(result.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(result.status).toBe(status);
});

test("a scenario that does not fit: nothing is drawn, and the place is named", () => {
  writeFileSync(join(folder, "wrong.json"), '{"response": {"dependence": "strong"}}');
  const result = validate("--scenario", "wrong.json");
  expect(result.stderr).toMatch(/^plumbline: the scenario does not fit: response\.dependence/);
  expect(result.status).toBe(1);
});
