import { describe, expect, it } from "vitest";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { instantiate, templates } from "#surveys/instantiate.ts";
import { type LocalText, questionsOf } from "#surveys/instrument.ts";
import { translationFaults } from "#surveys/translation-faults.ts";
import { builtInTranslations, type Translation, translate, translationSchema } from "#surveys/translations.ts";

const kinds = ["staff-baseline", "leader-baseline"] as const;
const staff = templates["staff-baseline"];
const german = builtInTranslations["staff-baseline"][0] as Translation;
const inLanguage = (text: LocalText | undefined, language: string) =>
  typeof text === "object" ? text[language] : undefined;

describe.each(kinds)("%s", (kind) => {
  it("is translated whole into German and Arabic, and nothing else is in the files", () => {
    expect(builtInTranslations[kind].map(({ language }) => language)).toEqual(["de", "ar"]);
    for (const translation of builtInTranslations[kind])
      expect(translationFaults(templates[kind], translation)).toEqual([]);
  });

  it("says every text of our own in each language, and the strategy's own words in one", () => {
    for (const question of questionsOf(instantiate(kind, sampleStrategy))) {
      const own = [question.title, question.changesNote, ...(question.labels ?? [])];
      const choices = [...(question.choices ?? []), ...(question.options ?? []), ...(question.escapes ?? [])];
      for (const { value, text } of choices) {
        if (/^[rplf]\d$/.test(value)) expect(typeof text).toBe("string");
        else own.push(text);
      }
      for (const text of own) {
        expect(Object.keys(text)).toEqual(["default", "de", "ar"]);
        expect(inLanguage(text, "ar")).toMatch(/\p{Script=Arabic}/u);
      }
    }
  });

  it("is the same survey in every language: names, values and conditions do not move", () => {
    const bare = (value: unknown) =>
      JSON.stringify(value, (_, each) => (each && typeof each === "object" && "default" in each ? each.default : each));
    const translated = instantiate(kind, sampleStrategy);
    for (const question of questionsOf(translated)) expect(question.name).toMatch(/^[a-z_0-9]+$/);
    expect(bare(translated)).not.toMatch(/\p{Script=Arabic}|[äöüß„]/u);
  });
});

it("pipes what is the strategy's into a translation, isolated", () => {
  const question = questionsOf(instantiate("staff-baseline", sampleStrategy)).find((q) => q.name === "clarity_p1");
  expect(inLanguage(question?.title, "default")).toBe(
    "How clear is it to you what “Halve leakage” is meant to achieve?",
  );
  expect(inLanguage(question?.title, "de")).toBe(
    "Wie klar ist Ihnen, was mit „\u2068Halve leakage\u2069“ erreicht werden soll?",
  );
  expect(inLanguage(question?.title, "ar")).toContain("«\u2068Halve leakage\u2069»");
});

it("speaks to managers in their voice in every language", () => {
  const title = (voice: "staff" | "manager") =>
    questionsOf(instantiate("staff-baseline", sampleStrategy, voice)).find((q) => q.name === "talked_p1")?.title;
  expect(inLanguage(title("manager"), "de")).toContain("die an Sie berichten");
  expect(inLanguage(title("staff"), "de")).toContain("Ihre Führungskraft");
});

it("leaves in the template's language what a file does not translate", () => {
  const short = {
    schema: "plumbline-translation/1" as const,
    language: "fr",
    items: { clarity: { title: "Clair, {P} ?" } },
  };
  const clarity = translate(staff, [short]).items.find(({ name }) => name === "clarity");
  expect(clarity?.title).toEqual({ default: expect.stringContaining("How clear"), fr: "Clair, {P} ?" });
  expect(clarity?.labels?.[0]).toBe("Not at all clear");
});

describe("finds", () => {
  const changed = (change: (items: Record<string, Translation["items"][string]>) => void) => {
    const copy = structuredClone(german);
    change(copy.items);
    return translationFaults(staff, copy).map(({ path }) => path);
  };
  it.each<[string, (items: Record<string, Translation["items"][string]>) => void, string]>([
    [
      "an unknown item",
      (items) => {
        items.clarety = { title: "x" };
      },
      "items.clarety",
    ],
    [
      "an item left out",
      (items) => {
        delete items.handoffs;
      },
      "items.handoffs.title",
    ],
    [
      "a place holder lost",
      (items) => {
        items.clarity = { ...items.clarity, title: "Wie klar?" };
      },
      "items.clarity.title",
    ],
    [
      "a place holder invented",
      (items) => {
        items.ease = { ...items.ease, title: "Wie leicht, {P}?" };
      },
      "items.ease.title",
    ],
    [
      "a label left out",
      (items) => {
        items.ease?.labels?.pop();
      },
      "items.ease.labels.4",
    ],
    [
      "a label too many",
      (items) => {
        items.ease?.labels?.push("x");
      },
      "items.ease.labels",
    ],
    [
      "a choice left out",
      (items) => {
        delete items.task?.choices?.none;
      },
      "items.task.choices.none",
    ],
    [
      "an escape left out",
      (items) => {
        delete items.clarity?.choices?.cant_say;
      },
      "items.clarity.choices.cant_say",
    ],
    [
      "an unknown choice",
      (items) => {
        Object.assign(items.task?.choices ?? {}, { p1: "x" });
      },
      "items.task.choices.p1",
    ],
    [
      "a voice left out",
      (items) => {
        delete items.talked?.voices;
      },
      "items.talked.voices.manager",
    ],
    [
      "a description nobody asked for",
      (items) => {
        items.ease = { ...items.ease, description: "x" };
      },
      "items.ease.description",
    ],
  ])("%s", (_, change, path) => expect(changed(change)).toContain(path));
});

it("refuses a file of another shape", () => {
  expect(translationSchema.safeParse(german).success).toBe(true);
  for (const wrong of [
    { schema: "plumbline-translation/2" },
    { language: "Deutsch!" },
    { extra: 1 },
    { items: { a: { titel: "x" } } },
  ])
    expect(translationSchema.safeParse({ ...german, ...wrong }).success).toBe(false);
});
