import { expect, test } from "vitest";
import { renderLanding } from "#app/survey/landing-page.tsx";
import { renderResume } from "#app/survey/resume-page.tsx";

const token = "kV3c1yTq0WmB5uQx7Zr2Lh9sNf4Jd6Pa8Ge_Xi-Yo0E";
const assetUrls = { script: "/survey-assets/landing-x.js", css: "/survey-assets/landing-x.css" };
const props = {
  organization: "Aldermoor <Water> & Sons",
  waveName: "Baseline 2026",
  sponsor: { name: "Ingrid Sole", role: "chief executive" },
  minutes: 7.7,
  closesOn: "2026-03-20",
  block: { label: "front line, Sales", size: 23 },
  token,
  assetUrls,
  nonce: "n0nce",
};
const page = renderLanding(props);
const pages = [page, renderResume({ assetUrls, nonce: "n0nce" })];

const textOf = (html: string) => html.replace(/<[^>]+>/g, "");

test("never writes the token into the page", () => expect(page).not.toContain(token));

test("loads one script and one style, both its own and with the nonce, and nothing inline", () => {
  for (const each of pages) {
    expect(
      [...each.matchAll(/<script[^>]*>([^<]*)<\/script>/g)].map(([tag, body]) => [tag.includes("n0nce"), body]),
    ).toEqual([[true, ""]]);
    expect(each).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/);
    const urls = [...each.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url]) => url);
    expect(urls.sort()).toEqual([assetUrls.css, assetUrls.script]);
    expect(each).toContain('name="referrer" content="no-referrer"');
  }
});

test("says the limits before Begin, as text of the same kind as the promise", () => {
  const [promise, limits, begin] = ["Nobody can look up your answers", "What we cannot promise", ">Begin<"].map(
    (text) => page.indexOf(text),
  );
  expect(promise).toBeGreaterThan(0);
  expect(limits).toBeGreaterThan(promise ?? 0);
  expect(begin).toBeGreaterThan(limits ?? 0);
  expect(page).toContain("the server knows who holds a ticket");
  expect(page).not.toMatch(/100 % anonymous|we do not know who took part/i);
});

test("says who asks, how long, until when and in which group one is counted", () => {
  for (const text of ["Ingrid Sole", "About 8 minutes.", "Friday 20 March", "front line, Sales, 23 people."]) {
    expect(textOf(page)).toContain(text);
  }
  expect(page.match(/<circle/g)).toHaveLength(23);
  expect(renderLanding({ ...props, sponsor: null })).not.toContain("chief executive");
});

test("is in the language the browser asks for, with the others beside it", () => {
  const languages = ["en", "de", "ar"];
  const german = renderLanding({ ...props, languages, wanted: ["fr", "de-AT", "en"] });
  expect(german).toMatch(/<html lang="de" dir="ltr">/);
  const [shown = "", ...others] = german.split("<template");
  expect(shown).toContain("Was wir nicht versprechen können");
  expect(shown).toContain("Freitag, 20. März");
  expect(others.map((each) => /data-language="(\w+)" data-direction="(\w+)"/.exec(each)?.slice(1))).toEqual([
    ["en", "ltr"],
    ["ar", "rtl"],
  ]);
  expect(others[1]).toContain("ما لا نستطيع أن نَعِد به");
  expect(german.match(/<option value="de" lang="de" selected=""/g)).toHaveLength(1);
  const arabic = renderLanding({ ...props, languages, wanted: ["ar"] });
  expect(arabic).toMatch(/<html lang="ar" dir="rtl">/);
  expect(arabic.split("<template")[0]).toContain("٢٣ شخصًا");
  expect(renderLanding({ ...props, languages, wanted: ["ar-MA"] }).split("<template")[0]).toContain("23 شخصًا");
});

test("offers a language we have no words of our own for, in English around the questions", () => {
  const french = renderLanding({ ...props, languages: ["en", "fr"], wanted: ["fr"] });
  expect(french).toMatch(/<html lang="en"/);
  expect(french).toMatch(/<option value="fr" lang="fr" selected="">français/);
  expect(french).not.toContain("<template");
});

test("shows words as words", () => {
  expect(page).toContain("Aldermoor &lt;Water&gt; &amp; Sons");
  expect(page).not.toContain("<Water>");
});

test("keeps Begin shut until the script has run, and says why without one", () => {
  expect(page).toMatch(/<button[^>]*disabled=""[^>]*>Begin</);
  expect(page).toMatch(/<noscript>.*needs JavaScript.*<\/noscript>/s);
});
