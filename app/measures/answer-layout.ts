import { allocationKeys, type StrategyContent } from "#surveys/strategy.ts";

/** A byte that no answer has: not asked, left blank, or not to be counted. */
export const NONE = 255;
/** How a meaning item was answered. */
export const MEANING = { dontKnow: 0, intended: 1, alternative: 2, foil: 3 } as const;

/** Where each answer stands in a coded row, and what its byte means for one strategy version. */
export type AnswerLayout = {
  width: number;
  /** 1 ticked, 0 not: priorities, then foils, then legacy items. */
  ticks: number;
  /** One of MEANING for each priority. */
  meaning: number;
  /** Points 0-100 in the order of allocationKeys. */
  leaderTime: number;
  ownTime: number;
  /** Position among the priorities; their number for "other", and one more for "none". */
  attention: number;
  recognition: number;
  /** Ratings 1-5: people available for each priority, ease, and the what-if item of each priority. */
  people: number;
  ease: number;
  whatIf: number;
  priorities: number;
  foils: number;
  legacy: number;
  options: number;
};

export function answerLayout(strategy: StrategyContent): AnswerLayout {
  const [priorities, foils, legacy] = [strategy.priorities.length, strategy.foils.length, strategy.legacyItems.length];
  const options = allocationKeys(strategy).length;
  let width = 0;
  const take = (bytes: number) => {
    width += bytes;
    return width - bytes;
  };
  const places = {
    ticks: take(priorities + foils + legacy),
    meaning: take(priorities),
    leaderTime: take(options),
    ownTime: take(options),
    attention: take(1),
    recognition: take(1),
    people: take(priorities),
    ease: take(1),
    whatIf: take(priorities),
  };
  return { width, ...places, priorities, foils, legacy, options };
}

/**
 * Turns the answers of one ballot into a coded row: a byte an answer, which is all that the measures look at.
 * @returns a function that writes into a row of the layout's width; what is not asked, blank or unreadable becomes NONE
 */
export function answerCoder(strategy: StrategyContent, layout = answerLayout(strategy)) {
  const keys = strategy.priorities.map(({ key }) => key);
  const listed = [...keys, ...strategy.foils.map(({ key }) => key), ...strategy.legacyItems.map(({ key }) => key)];
  const options = allocationKeys(strategy);
  const topics = [...keys, "other", "none"];
  const readings = strategy.priorities.map(
    (priority) => new Map(priority.readings.map(({ code, kind }) => [code, MEANING[kind]])),
  );
  const rating = (value: unknown) => (typeof value === "number" && value >= 1 && value <= 5 ? value : NONE);
  const topic = (value: unknown) => {
    const position = topics.indexOf(value as string);
    return position < 0 ? NONE : position;
  };
  const points = (row: Uint8Array, from: number, value: unknown) => {
    const given = options.map((key) => (value as Record<string, unknown> | null | undefined)?.[key] ?? 0);
    const readable = given.every((point) => typeof point === "number" && point >= 0 && point <= 100);
    const total = readable ? (given as number[]).reduce((sum, point) => sum + point, 0) : 0;
    options.forEach((_, i) => {
      row[from + i] = total > 0 ? (given[i] as number) : NONE;
    });
  };
  return (answers: Record<string, unknown>, row: Uint8Array): void => {
    const ticks = Array.isArray(answers.ticks) ? answers.ticks : null;
    listed.forEach((key, i) => {
      row[layout.ticks + i] = ticks === null ? NONE : Number(ticks.includes(key));
    });
    keys.forEach((key, p) => {
      const meaning = answers[`meaning_${key}`];
      row[layout.meaning + p] = meaning === "dk" ? MEANING.dontKnow : (readings[p]?.get(meaning as string) ?? NONE);
      row[layout.people + p] = rating(answers[`people_${key}`]);
      row[layout.whatIf + p] = rating(answers[`counterfactual_${key}`]);
    });
    points(row, layout.leaderTime, answers.leader_time);
    points(row, layout.ownTime, answers.own_time);
    row[layout.attention] = topic(answers.attention);
    row[layout.recognition] = topic(answers.recognition);
    row[layout.ease] = rating(answers.ease);
  };
}
