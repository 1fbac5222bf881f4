import { expect, test } from "vitest";
import { drawLatent, understandingOf } from "#app/lab/draw-latent.ts";
import { generateWave, type Respondent } from "#app/lab/generate-wave.ts";
import { growOrganization } from "#app/lab/grow-organization.ts";
import { logistic, normalMean } from "#app/lab/normal-integral.ts";
import { readScenario } from "#app/lab/scenario.ts";
import { meanRating, solveBases } from "#app/lab/solve-base.ts";
import { stream } from "#app/lab/stream.ts";

const scenario = readScenario("{}");
const bases = solveBases(scenario);
const spans = scenario.layers.map(({ span }) => span);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Four standard errors of a share; people of one team are alike, which costs half as much again. */
const tolerance = (share: number, n: number) => 4 * Math.sqrt((1.5 * share * (1 - share)) / n);

test("the bases are solved so that the mean over teams and people is the planted share", () => {
  const spread = (l: number) => (l === 0 ? 0.5 : Math.hypot(0.5, 0.5));
  scenario.layers.forEach((layer, l) => {
    layer.seen.forEach((share, p) => {
      const base = bases.seen[l]?.[p] as number;
      expect(normalMean((x) => logistic(base + x), spread(l))).toBeCloseTo(share, 9);
    });
    const sd = Math.hypot(l === 0 ? 0 : 0.25, 0.6, 0.8);
    expect(meanRating(bases.rating[l] as number, sd)).toBeCloseTo(layer.lineOfSight, 6);
  });
});

test("people know and read as planted, in every layer and for every priority", () => {
  const counts = scenario.layers.map(({ seen }) => ({ n: 0, knows: seen.map(() => 0), carries: seen.map(() => 0) }));
  for (let i = 0; i < 30; i += 1) {
    const draw = stream(5, "marginals", i);
    const seats = growOrganization(draw, spans);
    const latent = drawLatent(draw, scenario, seats);
    seats.forEach((seat, at) => {
      const count = counts[seat.layer] as (typeof counts)[number];
      count.n += 1;
      understandingOf(latent, seat, at, bases).forEach((state, p) => {
        count.knows[p] = (count.knows[p] as number) + (state === "unknown" ? 0 : 1);
        count.carries[p] = (count.carries[p] as number) + (state === "carried" ? 1 : 0);
      });
    });
  }
  scenario.layers.forEach(({ seen, read }, l) => {
    const { n, knows, carries } = counts[l] as (typeof counts)[number];
    seen.forEach((share, p) => {
      const carried = share * (read[p] as number);
      expect(Math.abs((knows[p] as number) / n - share), `seen ${l} ${p}`).toBeLessThan(tolerance(share, n));
      expect(Math.abs((carries[p] as number) / n - carried), `carried ${l} ${p}`).toBeLessThan(tolerance(carried, n));
    });
  });
});

test("respondents answer, allocate and rate as planted", () => {
  const waves = Array.from({ length: 20 }, (_, i) => generateWave(stream(6, "wave", i), scenario, bases)).flat();
  const spanProduct = (l: number) => spans.slice(0, l + 1).reduce((product, span) => product * span, 1);
  scenario.layers.forEach((layer, l) => {
    const people = waves.filter((person) => person.layer === l);
    const invited = 20 * spanProduct(l);
    expect(people.length / invited / layer.responseRate).toBeGreaterThan(0.8);
    expect(people.length / invited / layer.responseRate).toBeLessThan(1.2);
    layer.points.forEach((points, option) => {
      const given = mean(people.map((person) => person.points[option] as number));
      // A person's points vary by the Dirichlet's share(1 - share) / 13, teams by a part of that; fives move them a little.
      const error = 100 * Math.sqrt(((points / 100) * (1 - points / 100)) / 6 / people.length);
      expect(Math.abs(given - points), `points ${l} ${option}`).toBeLessThan(0.3 + 4 * error);
    });
    const sight = mean(people.map(({ ratings }) => 25 * (mean(ratings) - 1)));
    expect(Math.abs(sight - layer.lineOfSight), `sight ${l}`).toBeLessThan((4 * 30) / Math.sqrt(people.length));
  });
  expect(waves.every(({ points }) => points.every((p) => p % 5 === 0) && mean(points) * points.length === 100)).toBe(
    true,
  );
});

test("the same seed gives the same wave, another seed another", () => {
  const wave = (seed: number): Respondent[] => generateWave(stream(seed, "wave", 3), scenario, bases);
  expect(wave(1)).toEqual(wave(1));
  expect(wave(1)).not.toEqual(wave(2));
});
