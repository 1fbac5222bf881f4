import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#app/env.server.ts";
import { type Plan, partsOf } from "#app/lab/parts.ts";
import { failedGates, labReport } from "#app/lab/report.ts";
import { readScenario, type Scenario } from "#app/lab/scenario.ts";
import type { Command } from "../cli.ts";
import { UsageError } from "../usage-error.ts";
import { labPage } from "../validate/lab-page.ts";
import { printReport } from "../validate/print-report.ts";
import { makeProgress } from "../validate/progress.ts";
import { runParts } from "../validate/run-parts.ts";

const [DEFAULT_SEED, FULL, QUICK, MOST] = [1, 1000, 300, 100_000];

export const command: Command = {
  usage: "[--quick] [--out DIR] [--scenario FILE] [--seed N] [--replicates N]",
  details: `Plants a truth, lets the engine measure it and compares: ${FULL} simulated waves, or ${QUICK} with --quick and limits widened\nby two Monte-Carlo errors. Exit 1 when a limit is broken. Four scenario files are in app/lab/scenarios.`,
  options: {
    quick: { type: "boolean", summary: `${QUICK} replicates and fewer conditions` },
    out: { type: "string", summary: "write validate.json and validate.html into this folder" },
    scenario: {
      type: "string",
      summary: "JSON of what to plant; what it leaves out is as in the default organisation",
    },
    seed: { type: "string", summary: `whole number, ${DEFAULT_SEED} by default: the same seed gives the same figures` },
    replicates: { type: "string", summary: `${QUICK} to ${MOST}` },
  },
  positionals: 0,
  async run({ values }) {
    const quick = values.quick === true;
    const plan: Plan = {
      scenario: planted(values.scenario),
      seed: wholeNumber("seed", values.seed, DEFAULT_SEED, 0, 2 ** 31 - 1),
      replicates: wholeNumber("replicates", values.replicates, quick ? QUICK : FULL, QUICK, MOST),
      quick,
    };
    const { version } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
    if (typeof values.out === "string") makeFolder(values.out);
    console.error(`${plan.scenario.name}: ${partsOf(plan).length} parts …`);
    const report = labReport(plan, await runParts(plan, makeProgress("simulated")), version);
    for (const line of printReport(report)) console.log(line);
    if (typeof values.out === "string") {
      writeFileSync(join(values.out, "validate.json"), `${JSON.stringify(report, null, 2)}\n`);
      writeFileSync(join(values.out, "validate.html"), labPage(report));
    }
    const failed = failedGates(report);
    if (failed.length > 0) throw new Error(`outside the limits: ${failed.join(", ")}; the lines above say where`);
  },
};

/** Before minutes of simulation, not after. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${folder} cannot be written (${code}); name another folder after --out`);
  }
}

function wholeNumber(name: string, given: unknown, otherwise: number, least: number, most: number): number {
  if (given === undefined) return otherwise;
  const value = Number(given);
  if (!/^\d+$/.test(String(given)) || value < least || value > most) {
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, not ${given}`);
  }
  return value;
}

function planted(path: unknown): Scenario {
  if (typeof path !== "string") return readScenario("{}");
  let json: string;
  try {
    json = readFileSync(path, "utf8");
  } catch (error) {
    throw new Error(`cannot read ${path} (${(error as NodeJS.ErrnoException).code}); name an existing scenario file`);
  }
  return readScenario(json);
}
