import { templateOf } from "../document-template.ts";
import { formQuestions } from "../estimate-minutes.ts";
import { instantiateTemplate } from "../instantiate.ts";
import { FORMS, VOICES } from "../instrument.ts";
import type { DocumentItem, InstrumentDocument } from "../instrument-document.ts";
import type { StrategyContent } from "../strategy.ts";
import type { Translation } from "../translations.ts";
import { agreeDisagree } from "./agree-disagree.ts";
import { ballotSize } from "./ballot-size.ts";
import { doubleBarrelled } from "./double-barrelled.ts";
import type { Finding, WordingRule } from "./finding.ts";
import { leading } from "./leading.ts";
import { minutes } from "./minutes.ts";
import { missingCantSay } from "./missing-cant-say.ts";
import { missingPurpose } from "./missing-purpose.ts";
import { negated } from "./negated.ts";
import { overLong } from "./over-long.ts";
import { unbalancedScale } from "./unbalanced-scale.ts";

/** Of the words, so in every language; of the build of a question, so once. */
const ofWords: WordingRule[] = [doubleBarrelled, leading, negated, overLong, agreeDisagree, unbalancedScale];
const ofBuild: WordingRule[] = [missingCantSay, missingPurpose];

/** Everything the linter has to say, in the order of the document. @param strategy whose priorities the minutes are counted with */
export function lintDocument(document: InstrumentDocument, strategy: StrategyContent): Finding[] {
  const wordings = document.items.flatMap((item, index) => {
    const at = `items.${index}`;
    const own = { item, language: document.language, at };
    const translated = document.translations.flatMap(({ language, items }) =>
      items[item.name]
        ? [{ item: inLanguage(item, items[item.name]), language, at: `translations.${language}.${item.name}` }]
        : [],
    );
    return [
      ...[...ofWords, ...ofBuild].flatMap((rule) => rule(own)),
      ...translated.flatMap((wording) => ofWords.flatMap((rule) => rule(wording))),
    ];
  });
  const surveys = surveysByLayer(document, strategy);
  return [...wordings, ...minutes(document, surveys), ...ballotSize(surveys)];
}

/** The document as each layer is asked it, with the cards its longest form shows. */
export function surveysByLayer(document: InstrumentDocument, strategy: StrategyContent) {
  const template = templateOf(document, "draft");
  return VOICES.filter((voice) => voice !== "leader" || document.leaderForm === "same").map((voice) => {
    const survey = instantiateTemplate(template, strategy, voice);
    return { voice, survey, cards: Math.max(...FORMS.map((form) => formQuestions(survey, form).length)) };
  });
}

/** Only what is translated: the rest is read with the document's own language. */
function inLanguage(item: DocumentItem, words: Translation["items"][string] = {}): DocumentItem {
  const inWords = (list: NonNullable<DocumentItem["choices"]>) =>
    list.map((each) => (typeof each === "string" ? each : { ...each, text: words.choices?.[each.value] ?? "" }));
  return {
    ...item,
    title: words.title ?? "",
    voices: words.voices ?? {},
    ...(item.labels ? { labels: words.labels ?? [] } : {}),
    ...(item.choices ? { choices: inWords(item.choices) } : {}),
    ...(item.options ? { options: inWords(item.options) } : {}),
  };
}
