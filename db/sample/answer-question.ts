import type { Answers } from "#surveys/answer-schema.ts";
import type { Question } from "#surveys/instrument.ts";
import type { StrategyContent } from "#surveys/strategy.ts";
import { allocate } from "./allocate.ts";
import type { Respondent } from "./generate-answers.ts";
import { SEED } from "./organization.ts";
import { OWN_WORDS, STOPPED_WORDS, WRONGLY_RECALLED } from "./own-words.ts";
import { pick, type Stream, shuffled, stream } from "./random.ts";
import { type Knowing, readMeaning } from "./tick.ts";
import { type LayerTruth, layerTruth } from "./truth.ts";

type Asked = { strategy: StrategyContent; person: Respondent; knowing: Knowing; leaders: number };
type Answer = Answers[string] | null;

const CANT_SAY = 0.03;
/** Persons around the layer's mean, as a Beta with this much weight. */
const RATING_CONCENTRATION = 8;
const RARELY: Record<string, number> = { week: 8, month: 22, quarter: 30, longer: 22, never: 18 };
const BRAKES: Record<string, number> = {
  decision: 20,
  team: 14,
  people: 22,
  conflict: 16,
  goal: 9,
  approvals: 8,
  tools: 6,
  nothing: 5,
};
const STOPS: Record<string, number> = { stopped: 6, reduced: 16, unchanged: 58, grew: 8, not_done: 12 };

export function answerQuestion(draw: Stream, question: Question, asked: Asked): Answer {
  const [name = "", key = ""] = question.name.split(/_(?=[pl]\d)/);
  const planted = layerTruth(asked.person.layer);
  switch (name) {
    case "recall":
      return recalled(draw, asked);
    case "ticks":
      return asked.knowing.ticks;
    case "restatement":
      return draw.uniform() < 0.55 ? restated(draw, asked.knowing, key) : null;
    case "stopping":
      return draw.uniform() < 0.8 ? one(draw, STOPPED_WORDS) : null;
    case "meaning":
      return readMeaning(draw, asked.strategy, key, asked.knowing);
    case "own_time":
      return allocate(draw, "ownTime", asked.person.layer, asked.person.department);
    case "leader_time":
      return allocate(draw, "leaderTime", asked.person.layer, asked.person.department);
    case "attention":
      return draw.uniform() < CANT_SAY ? "cant_say" : pick(draw, planted.attention);
    case "recognition":
      return planted.recognition ? pick(draw, planted.recognition) : null;
    case "people":
      return peopleRose(draw, asked, key, planted);
    case "task":
      return task(draw, planted);
    case "talked":
      return pick(draw, RARELY);
    case "legacy":
      return pick(draw, STOPS);
    case "brake":
      return pick(draw, BRAKES);
    case "tradeoff":
      return pick(
        draw,
        Object.fromEntries((question.choices ?? []).map(({ value }, index) => [value, [4, 3, 1, 2][index] ?? 1])),
      );
    case "ease":
    case "counterfactual":
      return rating(draw, planted.lineOfSight ?? 50);
    default:
      return draw.uniform() < CANT_SAY ? "cant_say" : rating(draw, planted.ratings[name] ?? 50);
  }
}

/** 1…5 whose mean on the 0–100 scale is the planted one. */
function rating(draw: Stream, mean: number): number {
  const up = draw.gamma((mean / 100) * RATING_CONCENTRATION);
  const down = draw.gamma((1 - mean / 100) * RATING_CONCENTRATION);
  const chance = up / (up + down);
  return 1 + [1, 2, 3, 4].filter(() => draw.uniform() < chance).length;
}

/** Among the leaders the planted share is an exact count: theirs is the figure the staff's is compared with. */
function peopleRose(draw: Stream, { person, leaders }: Asked, key: string, planted: LayerTruth): number {
  const share = planted.morePeople[key] ?? 0;
  const places = shuffled(stream(SEED, "people", key), [...Array(leaders).keys()]);
  const rose =
    person.layer === 0 ? (places[person.index % leaders] ?? 0) < Math.round(share * leaders) : draw.uniform() < share;
  return Number(rose ? pick(draw, { 4: 70, 5: 30 }) : pick(draw, { 3: 45, 2: 35, 1: 20 }));
}

/** The longest task is one unit of the layer's time, so its share follows the points. */
function task(draw: Stream, planted: LayerTruth): string {
  if (draw.uniform() < 0.04) return "unsure";
  const topic = pick(draw, planted.ownTime);
  if (topic === "other") return "service";
  return topic.startsWith("l") ? "none" : topic;
}

function recalled(draw: Stream, { knowing }: Asked): Answer {
  const named = [...knowing.knows]
    .filter(() => draw.uniform() < 0.7)
    .map((key) => one(draw, OWN_WORDS[key]?.recalled ?? []));
  const wrong = WRONGLY_RECALLED.filter(() => draw.uniform() < 0.12);
  const list = shuffled(draw, [...named, ...wrong]).slice(0, 5);
  return list.length ? list : null;
}

function restated(draw: Stream, knowing: Knowing, key: string): string {
  const words = OWN_WORDS[key];
  return one(draw, (knowing.readsRight.has(key) ? words?.asIntended : words?.otherwise) ?? []);
}

function one(draw: Stream, list: readonly string[]): string {
  return list[Math.floor(draw.uniform() * list.length)] ?? "";
}
