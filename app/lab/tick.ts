import type { Understanding } from "./draw-latent.ts";
import { logistic, logit } from "./normal-integral.ts";
import type { Scenario } from "./scenario.ts";
import { type Stream, shuffled } from "./stream.ts";

export type Ticks = {
  /** 1 ticked, 0 not, by priority. */
  selected: (0 | 1)[];
  /** Foils ticked / foils shown. */
  foilRate: number;
};

/**
 * Ticks of one person: every priority known, and guesses among the rest at a rate of one's own. "Up to k" and "forced
 * top k" leave guesses only the room that knowledge leaves; the forced list is then filled up blindly.
 */
export function tick(draw: Stream, { tickList, declared }: Scenario, understanding: readonly Understanding[]): Ticks {
  const k = declared.priorities.length;
  const known = understanding.flatMap(({ knows }, p) => (knows ? [p] : []));
  const rate = tickList.guessRate === 0 ? 0 : logistic(logit(tickList.guessRate) + tickList.guessSd * draw.normal());
  const unknown = Array.from({ length: k + tickList.foils }, (_, option) => option).filter(
    (option) => option >= k || !understanding[option]?.knows,
  );
  const order = shuffled(draw, unknown);
  const guessed = new Set(order.filter(() => draw.uniform() < rate));
  const guesses = order.filter((option) => guessed.has(option));
  const rest = tickList.mode === "forced-top-k" ? order.filter((option) => !guessed.has(option)) : [];
  const room = tickList.mode === "yes-no" ? unknown.length : k - known.length;
  return ticksOf([...known, ...[...guesses, ...rest].slice(0, room)], k, tickList.foils);
}

/** Ticks of somebody who does not read the list: as many as asked for, anywhere. */
export function tickBlindly(draw: Stream, { tickList, declared }: Scenario): Ticks {
  const k = declared.priorities.length;
  const options = Array.from({ length: k + tickList.foils }, (_, option) => option);
  return ticksOf(shuffled(draw, options).slice(0, k), k, tickList.foils);
}

function ticksOf(options: readonly number[], k: number, foils: number): Ticks {
  const ticked = new Set(options);
  return {
    selected: Array.from({ length: k }, (_, p) => (ticked.has(p) ? 1 : 0)),
    foilRate: options.filter((option) => option >= k).length / foils,
  };
}
