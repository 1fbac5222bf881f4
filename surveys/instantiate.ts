import { branchCondition } from "./branch-condition.ts";
import { type Element, elementsOf, fillChoices, fillLocal, fillOptions, fillText } from "./fill-template.ts";
import type { Template, Voice } from "./instrument.ts";
import { FORMS, type Form, type InstrumentKind, type Item, type Question, type SurveyJson } from "./instrument.ts";
import leaderBaseline from "./leader-baseline/v1.json" with { type: "json" };
import pulse from "./pulse/v1.json" with { type: "json" };
import quickStart from "./quick-start/v1.json" with { type: "json" };
import { rotateForms } from "./rotate-forms.ts";
import staffBaseline from "./staff-baseline/v1.json" with { type: "json" };
import type { StrategyContent } from "./strategy.ts";
import { builtInTranslations, translate } from "./translations.ts";

export const templates: Record<InstrumentKind, Template> = {
  "staff-baseline": staffBaseline as Template,
  "leader-baseline": leaderBaseline as Template,
  pulse: pulse as Template,
  "quick-start": quickStart as Template,
};
/** Reading and tapping take longer on a phone than in the trials the timings come from. */
const PHONE = 1.3;

/** A built-in instrument in all its languages. */
export function instantiate(kind: InstrumentKind, strategy: StrategyContent, voice: Voice = "staff"): SurveyJson {
  return instantiateTemplate(translate(templates[kind], builtInTranslations[kind]), strategy, voice);
}

/** Turns a template and the words of one strategy version into concrete SurveyJS JSON. Same input, same output. */
export function instantiateTemplate(template: Template, strategy: StrategyContent, voice: Voice): SurveyJson {
  const { items: all, ...head } = template;
  const items = all.filter(({ layers }) => layers?.includes(voice) ?? true);
  const load = FORMS.map(() => 0);
  const pages = items.flatMap((item) => {
    const elements = elementsOf(item.repeat, strategy);
    const keys = elements.map((element) => element.key);
    const forms = item.rotate ? rotateForms(keys, item.rotate, item.seconds, load) : null;
    return elements.map((element) => {
      const question = concrete(item, element, strategy, voice);
      const drawn = condition(item, element.key, forms?.get(element.key));
      const branch = branchCondition(item, element.key, items);
      const visibleIf = drawn && branch ? `(${drawn}) and (${branch})` : (drawn ?? branch);
      return { name: `page_${question.name}`, elements: [visibleIf ? { ...question, visibleIf } : question] };
    });
  });
  return { ...head, meaningMax: Math.min(head.meaningMax, strategy.priorities.length), pages };
}

function condition(item: Item, key: string, forms: Form[] | undefined): string | null {
  if (item.drawn === "all") return `{meaningDrawn} contains '${key}'`;
  if (item.drawn === "first") return `{meaningDrawn.0} = '${key}'`;
  if (!forms || forms.length === FORMS.length) return null;
  return forms.map((form) => `{form} = '${form}'`).join(" or ");
}

function concrete(item: Item, element: Element, strategy: StrategyContent, voice: Voice): Question {
  const {
    item: _,
    repeat,
    rotate,
    drawn,
    voices,
    choices,
    options,
    cards,
    maxSelectedChoices,
    words,
    layers,
    branch,
    ...body
  } = item;
  const piped = { ...element.words, LT: strategy.leadershipTeam };
  return {
    ...body,
    name: element.key ? `${item.name}_${element.key}` : item.name,
    title: fillLocal(voices?.[voice] ?? item.title, piped),
    seconds: Math.round(item.seconds * PHONE),
    ...(words ? { words: fillText(words, piped) } : {}),
    ...(choices ? { choices: fillChoices(choices, strategy, element.choices) } : {}),
    ...(options ? { options: fillOptions(options, strategy) } : {}),
    ...(cards ? { cards: fillOptions(cards, strategy) } : {}),
    ...(maxSelectedChoices ? { maxSelectedChoices: most(maxSelectedChoices, strategy) } : {}),
  };
}

const most = (text: string, strategy: StrategyContent) => (text === "{K}" ? strategy.priorities.length : Number(text));
