import { readFileSync } from "node:fs";
import { type Estimators, productEstimators } from "#app/lab/estimators.ts";
import { judge } from "#app/lab/gates.ts";
import { type Part, type Plan, partsOf, runPart } from "#app/lab/parts.ts";
import { readScenario } from "#app/lab/scenario.ts";
import { summarize } from "#app/lab/summarize.ts";

/** A front line of some 320 respondents: enough to tell a bias of a point, and quick. */
const FRONT_LINE = 2;

/** One or more studies of a quick plan, drawn in this process. */
export function simulate(given: {
  studies: Part["study"][];
  replicates: number;
  scenario?: string;
  estimators?: Partial<Estimators>;
}) {
  const { studies, replicates, scenario = "{}", estimators = {} } = given;
  const planted = readScenario(scenario);
  const layers = planted.layers.map((layer, l) => (l === 3 ? { ...layer, span: FRONT_LINE } : layer));
  const plan: Plan = { scenario: { ...planted, layers }, seed: 11, replicates, quick: true };
  const parts = partsOf(plan).filter(({ study }) => studies.includes(study));
  const summary = summarize(parts.map((part) => runPart(plan, part, { ...productEstimators, ...estimators })));
  const failed = judge(summary, plan.scenario, replicates)
    .filter(({ checks, failures }) => checks > 0 && failures.length > 0)
    .map(({ id, failures }) => ({ id, failures }));
  return { summary, failed };
}

export function shippedScenario(name: string): string {
  return readFileSync(new URL(`../../app/lab/scenarios/${name}.json`, import.meta.url), "utf8");
}
