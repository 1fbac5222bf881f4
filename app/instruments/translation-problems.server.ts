import { templateOf } from "#surveys/document-template.ts";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";
import { translationFaults, UNTRANSLATED } from "#surveys/translation-faults.ts";
import { type Translation, translationSchema } from "#surveys/translations.ts";
import { toProblem } from "./read-document.ts";

/** What keeps a translation from being saved, by the path of its text. A text that is missing does not. */
export function translationProblems(document: InstrumentDocument, translation: Translation): Record<string, string> {
  const parsed = translationSchema.safeParse(translation);
  const shape = parsed.success ? [] : parsed.error.issues.map(toProblem);
  const faults = translationFaults(templateOf({ ...document, translations: [] }, "draft"), translation);
  const byPath: Record<string, string> = {};
  for (const { path, message } of [...shape, ...faults.filter((fault) => fault.message !== UNTRANSLATED)]) {
    byPath[path] ??= message;
  }
  return byPath;
}
