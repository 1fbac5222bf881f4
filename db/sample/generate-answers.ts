import type { Answers } from "#surveys/answer-schema.ts";
import { drawForm, drawMeaning } from "#surveys/draw.ts";
import { instantiate } from "#surveys/instantiate.ts";
import { type Question, questionsOf, type SurveyJson } from "#surveys/instrument.ts";
import type { StrategyContent } from "#surveys/strategy.ts";
import { answerQuestion } from "./answer-question.ts";
import { headCount, type Layer, SEED } from "./organization.ts";
import { stream } from "./random.ts";
import { tick } from "./tick.ts";
import { layerTruth } from "./truth.ts";

/** Who answers: `index` counts the people of the layer from 0, so that the same person always answers the same. */
export type Respondent = { layer: Layer; department: string; index: number };

const SKIPPED = 0.02;
/** Leaders are a census and staff are compared with them: nothing they are asked once is left out. */
const NEVER_SKIPPED = ["recall", "ticks"];

export function responds(person: Respondent): boolean {
  const draw = stream(SEED, "responds", person.layer, person.department, person.index);
  return draw.uniform() < layerTruth(person.layer).responseRate;
}

/** One person's answers as the survey would send them. Pure: the same person and seed give the same answers. */
export function generateAnswers(strategy: StrategyContent, person: Respondent, seed: string = SEED): Answers {
  const survey = surveyFor(strategy, person.layer);
  const draw = stream(seed, "answers", person.layer, person.department, person.index);
  const form = drawForm(draw.uniform);
  const knowing = tick(draw, strategy, person.layer, person.department);
  const keys = strategy.priorities.map((priority) => priority.key);
  const drawn = drawMeaning(knowing.ticks, keys, survey.meaningMax, draw.uniform);
  const answers: Answers = { form };
  for (const question of questionsOf(survey)) {
    if (!isAsked(question, form, drawn)) continue;
    const value = answerQuestion(draw, question, { strategy, person, knowing, leaders: headCount(0) });
    const skipped = person.layer > 0 && !NEVER_SKIPPED.includes(question.name) && draw.uniform() < SKIPPED;
    if (value !== null && !skipped) answers[question.name] = value;
  }
  return answers;
}

/** The conditions the template knows, as SurveyJS reads them. */
export function isAsked(question: Question, form: string, drawn: readonly string[]): boolean {
  const condition = question.visibleIf;
  if (!condition) return true;
  const quoted = [...condition.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? "");
  if (condition.startsWith("{meaningDrawn.0}")) return drawn[0] === quoted[0];
  if (condition.startsWith("{meaningDrawn}")) return drawn.includes(quoted[0] ?? "");
  return quoted.includes(form);
}

const surveys = new WeakMap<StrategyContent, Map<string, SurveyJson>>();

function surveyFor(strategy: StrategyContent, layer: Layer): SurveyJson {
  const kind = layer === 0 ? "leader-baseline" : "staff-baseline";
  const known = surveys.get(strategy) ?? new Map<string, SurveyJson>();
  const survey = known.get(kind) ?? instantiate(kind, strategy);
  surveys.set(strategy, known.set(kind, survey));
  return survey;
}
