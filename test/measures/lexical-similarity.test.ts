import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gramsOf, lexicalCorpus, wordsOf } from "#app/measures/lexical-corpus.ts";
import { lexicalSimilarity } from "#app/measures/lexical-similarity.ts";

const score = (statement: string, text: string) =>
  lexicalSimilarity({ statement, text, corpus: lexicalCorpus([statement, text]) });

describe("wordsOf", () => {
  test("folds case and compatibility forms and keeps negations", () => {
    expect(wordsOf("We DON'T sell \uff21\uff22-9 \ufb01les")).toEqual(["we", "do", "not", "sell", "ab", "9", "files"]);
    expect(wordsOf("don\u2019t")).toEqual(["do", "not"]);
  });
  test("reads other alphabets", () =>
    expect(wordsOf("Ventes, продажи; πωλήσεις")).toEqual(["ventes", "продажи", "πωλήσεις"]));
  test("has no word in punctuation", () => expect(wordsOf("?! ... ")).toEqual([]));
  test("a word's n-grams include its ends", () => expect(gramsOf("ab", 3)).toEqual([" ab", "ab "]));
});

describe("lexicalSimilarity", () => {
  test("the same words in any order and case are fully alike", () => {
    const { soft, char, sim } = score("Grow renewals first", "first RENEWALS grow");
    expect([soft, char, sim].map((value) => value.toFixed(12))).toEqual(
      ["1", "1", "1"].map((v) => Number(v).toFixed(12)),
    );
  });
  test("unrelated words, stop words alone and nothing at all are not alike", () => {
    expect(score("Grow renewals", "Canteen quiz").sim).toBe(0);
    expect(score("the of and", "the of and").soft).toBe(0);
    expect(score("Grow renewals", "")).toEqual({ soft: 0, char: 0, sim: 0 });
  });
  // By hand: " retire " and " retiring " share 5 of 7 and 9 bigrams: Dice 10/16, one word on either side, equal weights.
  test("another form of a word counts by its bigrams, twice where it occurs twice", () =>
    expect(score("retire", "retiring").soft).toBeCloseTo(0.625, 12));
  test("other stop words may be given", () => {
    const corpus = lexicalCorpus(["le chat", "le chien"]);
    const french = { statement: "le chat", text: "le chien", corpus };
    expect(lexicalSimilarity(french).soft).toBeGreaterThan(0);
    expect(lexicalSimilarity({ ...french, stopwords: new Set(["le"]) }).soft).toBe(0);
  });
  // Why it may not enter a headline: on the published texts faithful and drifted restatements cannot be told apart, and
  // contradictions look more faithful than faithful ones.
  test("cannot tell faithful from drifted, nor from contradicted", () => {
    const file = JSON.parse(readFileSync("test/fixtures/vectors/restatement.json", "utf8"));
    const cases: { input: { statement: string; text: string; label: string } }[] = file.cases;
    const corpus = lexicalCorpus([...Object.values<string>(file.statements), ...cases.map(({ input }) => input.text)]);
    const simOf = (labels: string[]) =>
      cases
        .filter(({ input }) => labels.includes(input.label))
        .map(
          ({ input }) =>
            lexicalSimilarity({ statement: file.statements[input.statement], text: input.text, corpus }).sim,
        );
    const aboveOf = (one: number[], two: number[]) =>
      one.flatMap((a) => two.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0))).reduce((x, y) => x + y) /
      (one.length * two.length);
    const faithful = simOf(["close", "paraphrase"]);
    expect(aboveOf(simOf(["close"]), simOf(["offtopic"]))).toBe(file.facts.close_vs_offtopic);
    expect(aboveOf(faithful, simOf(["drift"]))).toBeCloseTo(file.facts.faithful_vs_drift, 12);
    expect(aboveOf(faithful, simOf(["contradict"]))).toBeCloseTo(file.facts.faithful_vs_contradict, 12);
  });
});
