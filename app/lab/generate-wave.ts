import { allocateBlindly, makeAllocate } from "./allocate.ts";
import { drawLatent, type Latent, type Understanding, understandingOf } from "./draw-latent.ts";
import { growOrganization, type Seat } from "./grow-organization.ts";
import { makeRate, rateBlindly } from "./rate.ts";
import { guessReading, readMeaning } from "./read-meaning.ts";
import { makeRespond } from "./respond.ts";
import type { Scenario } from "./scenario.ts";
import type { Bases } from "./solve-base.ts";
import type { Stream } from "./stream.ts";
import { tick, tickBlindly } from "./tick.ts";

/** What one respondent said about the priorities. */
export type Reading = Seat & {
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

function readPriorities(draw: Stream, scenario: Scenario, understanding: Understanding[], careless: boolean) {
  const ticks = careless ? tickBlindly(draw, scenario) : tick(draw, scenario, understanding);
  const meaning = understanding.map((each, p) => {
    if (ticks.selected[p] === 0) return null;
    return careless ? guessReading(draw, scenario) : readMeaning(draw, scenario, each);
  });
  return { ...ticks, meaning };
}

/** Everybody who answers, with their answers about the priorities and whether they read what they answered. */
function* readings(draw: Stream, scenario: Scenario, seats: readonly Seat[], bases: Bases, latent: Latent) {
  const responds = makeRespond(draw, scenario, seats, bases);
  for (const [i, seat] of seats.entries()) {
    const understanding = understandingOf(latent, seat, i, bases);
    if (!responds(seat, understanding)) continue;
    const careless = scenario.careless > 0 && draw.uniform() < scenario.careless;
    yield { careless, reading: { ...seat, ...readPriorities(draw, scenario, understanding, careless) } };
  }
}

/** The answers about the priorities alone, of people whose understanding is given: one of several waves. */
export function generateReadings(
  draw: Stream,
  scenario: Scenario,
  seats: readonly Seat[],
  bases: Bases,
  latent: Latent,
): Reading[] {
  return [...readings(draw, scenario, seats, bases, latent)].map(({ reading }) => reading);
}

/** One whole wave of a new organisation. */
export function generateWave(draw: Stream, scenario: Scenario, bases: Bases): Respondent[] {
  const seats = growOrganization(
    draw,
    scenario.layers.map((layer) => layer.span),
  );
  const latent = drawLatent(draw, scenario, seats);
  const allocate = makeAllocate(draw, scenario);
  const rate = makeRate(draw, scenario, bases);
  return [...readings(draw, scenario, seats, bases, latent)].map(({ careless, reading }) => ({
    ...reading,
    points: careless ? allocateBlindly(draw, scenario) : allocate(reading.layer, reading.team),
    ratings: careless ? rateBlindly(draw, scenario) : rate(reading.layer, reading.team),
  }));
}
