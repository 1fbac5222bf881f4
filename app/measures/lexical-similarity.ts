import { sum } from "simple-statistics";
import { gramsOf, type LexicalCorpus, textGrams, wordsOf } from "./lexical-corpus.ts";
import { STOPWORDS } from "./stopwords.ts";

/** Words less alike than this do not count as the same word in another form. */
const LEAST_DICE = 0.6;

export type LexicalSimilarity = { soft: number; char: number; sim: number };

/** Dice similarity of two lists of bigrams; a bigram that occurs twice counts twice. */
function dice(one: readonly string[], two: readonly string[]): number {
  const left = [...two];
  const shared = one.filter((gram) => {
    const place = left.indexOf(gram);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  }).length;
  return (2 * shared) / (one.length + two.length);
}

/** Each content word's best match in the other text, weighted by rarity, averaged over both directions. */
function softOverlap(one: string, two: string, { wordIdf }: LexicalCorpus, stopwords: ReadonlySet<string>): number {
  const content = [one, two].map((text) =>
    [...new Set(wordsOf(text))]
      .filter((word) => !stopwords.has(word))
      .map((word) => ({ weight: wordIdf(word), bigrams: gramsOf(word, 2) })),
  );
  const [first, second] = [content[0] ?? [], content[1] ?? []];
  if (first.length === 0 || second.length === 0) return 0;
  const covered = (from: typeof first, to: typeof first) => {
    const best = from.map((word) => Math.max(...to.map((other) => dice(word.bigrams, other.bigrams))));
    const counted = from.map((word, i) => ((best[i] as number) >= LEAST_DICE ? word.weight * (best[i] as number) : 0));
    return sum(counted) / sum(from.map((word) => word.weight));
  };
  return (covered(first, second) + covered(second, first)) / 2;
}

/** Cosine of the texts' n-grams, weighted by (1 + ln frequency) x rarity. */
function gramCosine(one: string, two: string, { gramIdf }: LexicalCorpus): number {
  const [first, second] = [one, two].map((text) => {
    const counts = new Map<string, number>();
    for (const gram of textGrams(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    return new Map([...counts].map(([gram, count]) => [gram, (1 + Math.log(count)) * gramIdf(gram)] as const));
  }) as [Map<string, number>, Map<string, number>];
  if (first.size === 0 || second.size === 0) return 0;
  const norm = (weights: Map<string, number>) => Math.sqrt(sum([...weights.values()].map((weight) => weight ** 2)));
  const product = sum([...first].map(([gram, weight]) => weight * (second.get(gram) ?? 0)));
  return Math.min(1, product / (norm(first) * norm(second)));
}

/**
 * How far a restatement uses the leaders' words. It cannot tell a faithful paraphrase from an unrelated sentence and
 * scores contradictions above paraphrases: it sorts texts for coders and flags copies (above 0.9), and enters no number.
 * @param input statement and text in any alphabetic language; the corpus of all statements and texts of the wave;
 *   the words of the language that carry no meaning, English unless given
 * @returns soft word overlap, n-gram cosine and their mean, 0-1; 0 for a text without words
 * @see measurement design 5; Salton & Buckley (1988), Information Processing & Management 24, 513-523
 */
export function lexicalSimilarity(input: {
  statement: string;
  text: string;
  corpus: LexicalCorpus;
  stopwords?: ReadonlySet<string>;
}): LexicalSimilarity {
  const { statement, text, corpus, stopwords = STOPWORDS } = input;
  const soft = softOverlap(statement, text, corpus, stopwords);
  const char = gramCosine(statement, text, corpus);
  return { soft, char, sim: (soft + char) / 2 };
}
