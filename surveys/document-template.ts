import { templates } from "./instantiate.ts";
import type { InstrumentKind, Item, Template } from "./instrument.ts";
import { type InstrumentDocument, instrumentDocumentSchema } from "./instrument-document.ts";
import { UNSAID_LANGUAGE } from "./local-text.ts";
import { builtInTranslations, translate } from "./translations.ts";

const purposes: Record<InstrumentKind, Pick<InstrumentDocument, "purpose" | "leaderForm">> = {
  "staff-baseline": { purpose: "baseline", leaderForm: "leader-baseline" },
  "leader-baseline": { purpose: "leaders", leaderForm: "same" },
  pulse: { purpose: "pulse", leaderForm: "same" },
  "quick-start": { purpose: "baseline", leaderForm: "same" },
};

/** A built-in instrument as a document of one's own, with its translations. */
export function documentOf(kind: InstrumentKind): InstrumentDocument {
  const { title, meaningMax, items } = templates[kind];
  return instrumentDocumentSchema.parse({
    schema: "plumbline-instrument/1",
    title,
    language: "en",
    ...purposes[kind],
    meaningMax,
    items,
    translations: builtInTranslations[kind],
  });
}

/** The document as a template, in all its languages. @param instrument what stands beside an answer: `own-…@2` */
export function templateOf(document: InstrumentDocument, instrument: string): Template {
  const { title, language, meaningMax, items, translations } = document;
  const head = {
    title,
    ...(language === UNSAID_LANGUAGE ? {} : { locale: language }),
    instrument,
    meaningMax,
    showTitle: false,
    showQuestionNumbers: "off",
    clearInvisibleValues: "onComplete",
    checkErrorsMode: "onNextPage",
  };
  return translate({ ...head, items: items as Item[] }, translations);
}

/** What layer 0 is asked in a wave with this built-in instrument. */
export const leaderFormOf = (kind: InstrumentKind) => purposes[kind].leaderForm;
