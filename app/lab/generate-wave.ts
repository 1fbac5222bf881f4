import { allocateBlindly, makeAllocate } from "./allocate.ts";
import { drawLatent, type Latent, understandingOf } from "./draw-latent.ts";
import { growOrganization, type Seat } from "./grow-organization.ts";
import { makeRate, rateBlindly } from "./rate.ts";
import { guessReading, readMeaning } from "./read-meaning.ts";
import { makeRespond } from "./respond.ts";
import type { Scenario } from "./scenario.ts";
import type { Bases } from "./solve-base.ts";
import type { Stream } from "./stream.ts";
import { tick, tickBlindly } from "./tick.ts";

/** What one respondent said about the priorities. */
export type Reading = {
  layer: number;
  team: number;
  /** Answered without reading; no estimator may look at it. */
  careless: boolean;
  /** 1 ticked, 0 not, by priority. */
  selected: (0 | 1)[];
  foilRate: number;
  /** Meaning score by priority; null where it was not ticked. */
  meaning: (number | null)[];
};

/** A respondent of a whole wave. */
export type Respondent = Reading & {
  /** Points of 100 by option. */
  points: number[];
  /** 1-5. */
  ratings: number[];
};

/** The answers about the priorities of everybody who answers, from people whose understanding is given. */
export function generateReadings(
  draw: Stream,
  scenario: Scenario,
  seats: readonly Seat[],
  bases: Bases,
  latent: Latent,
): Reading[] {
  const responds = makeRespond(draw, scenario, seats, bases);
  const answered: Reading[] = [];
  for (let i = 0; i < seats.length; i += 1) {
    const seat = seats[i] as Seat;
    const understanding = understandingOf(latent, seat, i, bases);
    if (!responds(seat, understanding)) continue;
    const careless = scenario.careless > 0 && draw.uniform() < scenario.careless;
    const { selected, foilRate } = careless ? tickBlindly(draw, scenario) : tick(draw, scenario, understanding);
    const meaning = understanding.map((state, p) => {
      if (selected[p] === 0) return null;
      return careless ? guessReading(draw, scenario) : readMeaning(draw, scenario, state);
    });
    answered.push({ layer: seat.layer, team: seat.team, careless, selected, foilRate, meaning });
  }
  return answered;
}

/** One whole wave of a new organisation. */
export function generateWave(draw: Stream, scenario: Scenario, bases: Bases): Respondent[] {
  const spans = scenario.layers.map((layer) => layer.span);
  const seats = growOrganization(draw, spans);
  const latent = drawLatent(draw, scenario, seats);
  const allocate = makeAllocate(draw, scenario);
  const rate = makeRate(draw, scenario, bases);
  return generateReadings(draw, scenario, seats, bases, latent).map((reading) => ({
    ...reading,
    points: reading.careless ? allocateBlindly(draw, scenario) : allocate(reading.layer, reading.team),
    ratings: reading.careless ? rateBlindly(draw, scenario) : rate(reading.layer, reading.team),
  }));
}
