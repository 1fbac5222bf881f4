import { allocationKeys, type StrategyContent } from "#surveys/strategy.ts";
import { type AnswerLayout, answerLayout } from "./answer-layout.ts";
import { MEAN_WIDTH } from "./mean-totals.ts";

/** Where each number stands in the totals of a block. All but the two largest values of a mean are sums. */
export type TotalsLayout = {
  answers: AnswerLayout;
  /** Largest possible negative meaning score of each priority, sign dropped. */
  floors: readonly number[];
  /** Positions of the stopped and deprioritised items among the options. */
  dropped: readonly number[];
  width: number;
  ballots: number;
  /** Person values of everybody with a tick list: 1, foil rate, then ticks, readers and meaning by priority, lures. */
  sums: number;
  dimension: number;
  /** Their cross-products, upper triangle by rows: the variance where people are the units. */
  products: number;
  /** People who ticked a priority and read it as intended, or said they do not know. */
  intended: number;
  dontKnow: number;
  /** First number of each mean by metric id. */
  means: ReadonlyMap<string, number>;
  /** Means of the options of the time allocation, and of all topics, in order. */
  time: readonly number[];
  attention: readonly number[];
  recognition: readonly number[];
  people: readonly number[];
};

/** Positions of the person values inside `sums`. */
export const at = {
  one: 0,
  foil: 1,
  tick: (p: number) => 2 + p,
  reader: (p: number, priorities: number) => 2 + priorities + p,
  meaning: (p: number, priorities: number) => 2 + 2 * priorities + p,
  lure: (l: number, priorities: number) => 2 + 3 * priorities + l,
};

/** Largest possible negative meaning score of a priority, sign dropped. */
export function meaningFloor(priority: StrategyContent["priorities"][number]): number {
  const foils = priority.readings.filter((reading) => reading.kind === "foil").length;
  return foils === 0 ? 0 : 1 / foils;
}

/** Legacy items that lost their place; protected ones are no load. */
export function droppedItems(strategy: StrategyContent) {
  return strategy.legacyItems.filter((item) => item.decision !== "protect");
}

export function totalsLayout(strategy: StrategyContent): TotalsLayout {
  const answers = answerLayout(strategy);
  const options = allocationKeys(strategy);
  const keys = strategy.priorities.map(({ key }) => key);
  let width = 0;
  const take = (numbers: number) => {
    width += numbers;
    return width - numbers;
  };
  const dimension = 2 + 3 * answers.priorities + answers.legacy;
  const means = new Map<string, number>();
  const mean = (id: string) => {
    means.set(id, take(MEAN_WIDTH));
    return means.get(id) as number;
  };
  const topics = [...keys, "other"];
  const sums = {
    ballots: take(1),
    sums: take(dimension),
    products: take((dimension * (dimension + 1)) / 2),
    intended: take(answers.priorities),
    dontKnow: take(answers.priorities),
  };
  const time = options.map((key) => mean(`time.${key}`));
  mean("time");
  const attention = topics.map((key) => mean(`attention.${key}`));
  const recognition = topics.map((key) => mean(`recognition.${key}`));
  const people = keys.map((key) => mean(`resource.${key}`));
  mean("legacy_load");
  mean("line_of_sight");
  const floors = strategy.priorities.map(meaningFloor);
  const dropped = droppedItems(strategy).map(({ key }) => options.indexOf(key));
  return { answers, floors, dropped, dimension, ...sums, means, time, attention, recognition, people, width };
}

/** Position of the cross-product of two person values. */
export function productIndex(layout: TotalsLayout, a: number, b: number): number {
  const [i, j] = a <= b ? [a, b] : [b, a];
  return layout.products + i * layout.dimension - (i * (i - 1)) / 2 + (j - i);
}
