import type { Understanding } from "./draw-latent.ts";
import { logistic, logit } from "./normal-integral.ts";
import type { Scenario } from "./scenario.ts";
import { type Stream, shuffle } from "./stream.ts";

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
  const rate = tickList.guessRate === 0 ? 0 : logistic(logit(tickList.guessRate) + tickList.guessSd * draw.normal());
  const [known, guessed, left]: [number[], number[], number[]] = [[], [], []];
  for (let option = 0; option < k + tickList.foils; option += 1) {
    if (option < k && understanding[option] !== "unknown") known.push(option);
    else if (draw.uniform() < rate) guessed.push(option);
    else left.push(option);
  }
  if (tickList.mode === "yes-no") return ticksOf([known, guessed], k, tickList.foils);
  const room = k - known.length;
  if (guessed.length > room) shuffle(draw, guessed).length = room;
  if (tickList.mode === "up-to-k") return ticksOf([known, guessed], k, tickList.foils);
  return ticksOf([known, guessed, shuffle(draw, left).slice(0, room - guessed.length)], k, tickList.foils);
}

/** Ticks of somebody who does not read the list: as many as asked for, anywhere. */
export function tickBlindly(draw: Stream, { tickList, declared }: Scenario): Ticks {
  const k = declared.priorities.length;
  const options = Array.from({ length: k + tickList.foils }, (_, option) => option);
  return ticksOf([shuffle(draw, options).slice(0, k)], k, tickList.foils);
}

function ticksOf(parts: readonly (readonly number[])[], k: number, foils: number): Ticks {
  const selected: (0 | 1)[] = [];
  for (let p = 0; p < k; p += 1) selected.push(0);
  let ticked = 0;
  for (const part of parts) {
    for (const option of part) {
      if (option < k) selected[option] = 1;
      else ticked += 1;
    }
  }
  return { selected, foilRate: ticked / foils };
}
