import { describe, expect, it, test } from "vitest";
import { closingTime } from "#app/survey/closing-time.ts";
import { spokenIn } from "#app/survey/language-context.ts";
import { openLanguageMemory } from "#app/survey/language-memory.ts";
import { chooseReading, directionOf, nameOfLanguage, readAcceptLanguage, readingOf } from "#app/survey/languages.ts";
import { landingMessages } from "#app/survey/messages/landing.ts";
import { surveyMessages } from "#app/survey/messages/survey.ts";
import { readPoints } from "#app/survey/questions/allocation.tsx";
import { type Message, sayIn } from "#app/survey/say.ts";

const offered = ["en", "de", "ar"];

test("reads Accept-Language by weight, and nothing that is no language", () => {
  expect(readAcceptLanguage("de-CH;q=0.7, ar;q=0.9, en")).toEqual(["en", "ar", "de-CH"]);
  for (const odd of [undefined, "", "*", "de;q=0", "x".repeat(5000), "de-de-de-DE-1", "<script>", ";q=1", "de;q=high"])
    expect(readAcceptLanguage(odd)).toEqual([]);
});

test("takes the first wanted language that is offered, with its country", () => {
  expect(chooseReading(["fr", "ar-MA", "de"], offered)).toEqual({ language: "ar", locale: "ar-MA" });
  expect(chooseReading(["DE-at"], offered)).toEqual({ language: "de", locale: "DE-at" });
  expect(chooseReading(["pt-BR"], ["en", "pt", "pt-BR"])).toMatchObject({ language: "pt-BR" });
  expect(chooseReading(["fr"], offered)).toEqual({ language: "en", locale: "en-GB" });
  expect(readingOf("ar", ["en-US", "ar-EG"])).toEqual({ language: "ar", locale: "ar-EG" });
  expect(directionOf("ar-EG")).toBe("rtl");
  expect(directionOf("de")).toBe("ltr");
  expect(offered.map(nameOfLanguage)).toEqual(["English", "Deutsch", "العربية"]);
});

describe.each([
  ["landing", landingMessages],
  ["survey", surveyMessages],
])("the %s messages", (_, catalogues) => {
  const forms = (message: Message) => (typeof message === "string" ? [message] : Object.values(message));
  const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();

  it("are whole in every language and keep the same places open", () => {
    const { en: english = {}, ...others } = catalogues as Record<string, Record<string, Message>>;
    for (const [language, messages] of Object.entries(others)) {
      expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
      for (const [key, message] of Object.entries(messages)) {
        const wanted = holes(forms(english[key] ?? "").at(-1) ?? "");
        // A plural form may say its number in a word: "دقيقتين" is two minutes.
        expect([holes(forms(message).at(-1) ?? ""), key, language]).toEqual([wanted, key, language]);
      }
    }
  });

  it("have every plural form the language needs", () => {
    for (const [language, messages] of Object.entries(catalogues)) {
      const needed = new Set([1, 2, 3, 5, 11, 20, 100].map((count) => new Intl.PluralRules(language).select(count)));
      for (const message of Object.values<Message>(messages)) {
        if (typeof message === "string") continue;
        expect(Object.keys(message)).toEqual(expect.arrayContaining([...needed]));
      }
    }
  });
});

test("numbers and dates follow the reader's locale", () => {
  const minutes = (language: string, wanted: string[], count: number) =>
    spokenIn(language, wanted).say("minutesLeft", { count });
  expect(minutes("en", [], 5)).toBe("About 5 min left");
  expect(minutes("ar", ["ar"], 5)).toBe("بقي نحو ٥ دقائق");
  expect(minutes("ar", ["ar-TN"], 12)).toBe("بقي نحو 12 دقيقة");
  expect(minutes("ar", [], 2)).toBe("بقي نحو دقيقتين");
  expect(spokenIn("fr", ["fr"])).toMatchObject({ language: "fr", frame: "en" });
  expect(closingTime("2026-03-20", "de")).toBe("Freitag, 20. März");
  expect(closingTime("2026-03-20T18:00:00Z", "en-GB")).toBe("Friday 20 March, 18:00 UTC");
});

test("what is typed in Arabic or Persian digits is stored as a number", () => {
  expect([readPoints("٢٥", 100), readPoints("۴۰", 100), readPoints("25", 100), readPoints("٩٩٩", 100)]).toEqual([
    25, 40, 25, 100,
  ]);
});

test("a place nobody fills stays open for an element", () => {
  const say = sayIn({ list: "Look in {list}, {count} times." }, "en");
  expect(say("list", { count: 1234 })).toBe("Look in {list}, 1,234 times.");
});

test("the chosen language lives in the tab, and after delivery nowhere", () => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const memory = openLanguageMemory(storage);
  memory.keep("ar");
  expect(openLanguageMemory(storage).recall()).toBe("ar");
  memory.forget();
  memory.keep("de");
  expect(stored.size).toBe(0);
  expect(openLanguageMemory(null).recall()).toBeNull();
});
