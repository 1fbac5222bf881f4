import { z } from "zod";
import {
  type Choice,
  type InstrumentKind,
  type Item,
  type LocalText,
  type Template,
  VOICES,
  type Voice,
} from "./instrument.ts";
import leaderArabic from "./leader-baseline/v1.ar.json" with { type: "json" };
import leaderGerman from "./leader-baseline/v1.de.json" with { type: "json" };
import pulseArabic from "./pulse/v1.ar.json" with { type: "json" };
import pulseGerman from "./pulse/v1.de.json" with { type: "json" };
import quickStartArabic from "./quick-start/v1.ar.json" with { type: "json" };
import quickStartGerman from "./quick-start/v1.de.json" with { type: "json" };
import staffArabic from "./staff-baseline/v1.ar.json" with { type: "json" };
import staffGerman from "./staff-baseline/v1.de.json" with { type: "json" };

const text = z.string().trim().min(1).max(600);

/**
 * The words of one instrument in one more language, beside its template: `<instrument>/v1.<language>.json`. The strategy's
 * own words are not in it; they are piped in as they are. `choices` holds choices, options,
 * cards and escapes by value.
 */
export const translationSchema = z.strictObject({
  schema: z.literal("plumbline-translation/1"),
  /** BCP 47. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  title: text.optional(),
  items: z.record(
    z.string(),
    z.strictObject({
      title: text.optional(),
      description: text.optional(),
      changesNote: text.optional(),
      labels: z.array(text).optional(),
      choices: z.record(z.string(), text).optional(),
      voices: z.partialRecord(z.enum(VOICES), text).optional(),
    }),
  ),
});

export type Translation = z.infer<typeof translationSchema>;

const read = (files: unknown[]) => files.map((file) => translationSchema.parse(file));

/** What comes with Plumbline. A further language is one more file and one more line here. */
export const builtInTranslations: Record<InstrumentKind, Translation[]> = {
  "staff-baseline": read([staffGerman, staffArabic]),
  "leader-baseline": read([leaderGerman, leaderArabic]),
  pulse: read([pulseGerman, pulseArabic]),
  "quick-start": read([quickStartGerman, quickStartArabic]),
};

/** The template with every translated text in SurveyJS's own localised form; what a file leaves out stays as it is. */
export function translate(template: Template, translations: readonly Translation[]): Template {
  return translations.reduce(translateOnce, template);
}

function translateOnce(template: Template, { language, title, items }: Translation): Template {
  const add = (source: LocalText, translated: string | undefined): LocalText => {
    if (translated === undefined) return source;
    return { ...(typeof source === "string" ? { default: source } : source), [language]: translated };
  };
  const addTo = (choice: Choice, byValue: Record<string, string> = {}): Choice => ({
    ...choice,
    text: add(choice.text, byValue[choice.value]),
  });
  const addAll = (list: (Choice | string)[], byValue?: Record<string, string>) =>
    list.map((entry) => (typeof entry === "string" ? entry : addTo(entry, byValue)));
  const translated = (item: Item): Item => {
    const own = items[item.name];
    if (!own) return item;
    const voices = Object.entries(item.voices ?? {}).map(([voice, each]) => [
      voice,
      add(each, own.voices?.[voice as Voice]),
    ]);
    return {
      ...item,
      title: add(item.title, own.title),
      changesNote: add(item.changesNote, own.changesNote),
      ...(item.description ? { description: add(item.description, own.description) } : {}),
      ...(item.labels ? { labels: item.labels.map((label, index) => add(label, own.labels?.[index])) } : {}),
      ...(item.escapes ? { escapes: item.escapes.map((each) => addTo(each, own.choices)) } : {}),
      ...(item.choices ? { choices: addAll(item.choices, own.choices) } : {}),
      ...(item.cards ? { cards: addAll(item.cards, own.choices) } : {}),
      ...(item.options ? { options: addAll(item.options, own.choices) } : {}),
      ...(item.voices ? { voices: Object.fromEntries(voices) } : {}),
    };
  };
  return { ...template, title: add(template.title, title), items: template.items.map(translated) };
}
