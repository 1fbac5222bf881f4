import { expect, test } from "vitest";
import { renderLanding } from "#app/survey/landing-page.tsx";
import { buildModel } from "#app/survey/model.ts";
import { titleOf } from "#app/survey/question-types.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { documentOf, templateOf } from "#surveys/document-template.ts";
import { instantiate, instantiateTemplate } from "#surveys/instantiate.ts";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";
import { languagesOf } from "#surveys/local-text.ts";

/** Written in German, with one question translated into English. */
const german: InstrumentDocument = {
  ...documentOf("pulse"),
  language: "de",
  items: [
    {
      type: "comment",
      name: "own1",
      title: "Was fehlt Ihnen?",
      maxLength: 200,
      changes: "open",
      changesNote: "Offen.",
      seconds: 10,
    },
  ],
  translations: [
    { schema: "plumbline-translation/1", language: "en", items: { own1: { title: "What are you missing?" } } },
  ],
};
const survey = instantiateTemplate(templateOf(german, "own@1"), sampleStrategy, "staff");

test("a built-in instrument is English first", () =>
  expect(languagesOf(instantiate("staff-baseline", sampleStrategy))).toEqual(["en", "de", "ar"]));

test("an instrument is offered in the language it is written in, then in its translations", () => {
  expect(languagesOf(survey)).toEqual(["de", "en"]);
  const untranslated = { ...german, translations: [] };
  expect(languagesOf(instantiateTemplate(templateOf(untranslated, "own@1"), sampleStrategy, "staff"))).toEqual(["de"]);
});

test("each language shows its own words, and its own questions beside them", () => {
  const model = buildModel(survey);
  const read = (language: string) => {
    model.locale = language;
    return model.getAllQuestions().map(titleOf);
  };
  expect(read("de")).toEqual(["Was fehlt Ihnen?"]);
  expect(read("en")).toEqual(["What are you missing?"]);
});

test("who asks for a language that is not there reads the instrument's own", () => {
  const page = renderLanding({
    organization: "Aldermoor",
    waveName: "Puls",
    sponsor: null,
    minutes: 2,
    closesOn: "2026-03-20",
    block: { label: "Works", size: 12 },
    languages: languagesOf(survey),
    wanted: ["fr"],
    assetUrls: { script: "/s.js", css: "/s.css" },
    nonce: "n",
  });
  expect(page).toContain('<html lang="de"');
  expect([...page.matchAll(/<option value="(\w+)"/g)].map(([, language]) => language)).toEqual([
    "de",
    "en",
    "de",
    "en",
  ]);
});
