/** Words of a text: compatibility forms and case folded, "n't" read as "not", runs of letters and digits. */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/n['\u2019]t(?![\p{L}\p{N}])/gu, " not");
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Character n-grams of a word with a space on either side, in order. */
export function gramsOf(word: string, length: number): string[] {
  const characters = [" ", ...word, " "];
  return Array.from({ length: Math.max(0, characters.length - length + 1) }, (_, start) =>
    characters.slice(start, start + length).join(""),
  );
}

/** All 3- to 5-grams of a text's words. */
export function textGrams(text: string): string[] {
  return wordsOf(text).flatMap((word) => [3, 4, 5].flatMap((length) => gramsOf(word, length)));
}

export type LexicalCorpus = {
  /** Inverse document frequency ln((N + 1) / (df + 1)) + 1, at least 1. */
  wordIdf: (word: string) => number;
  gramIdf: (gram: string) => number;
};

function documentFrequencies(documents: readonly string[][]): (entry: string) => number {
  const counts = new Map<string, number>();
  for (const entries of documents)
    for (const entry of new Set(entries)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return (entry) => Math.log((documents.length + 1) / ((counts.get(entry) ?? 0) + 1)) + 1;
}

/**
 * How rare words and n-grams are among all statements and restatements of a wave. Made once, used for every text.
 * @param documents the texts, in any order
 */
export function lexicalCorpus(documents: readonly string[]): LexicalCorpus {
  return {
    wordIdf: documentFrequencies(documents.map(wordsOf)),
    gramIdf: documentFrequencies(documents.map(textGrams)),
  };
}
