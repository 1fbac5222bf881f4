import { describe, expect, test } from "vitest";
import { clusterMean } from "#app/measures/cluster-mean.ts";
import { drift } from "#app/measures/drift.ts";
import { groupTotals } from "#app/measures/group-totals.ts";
import { addMean } from "#app/measures/mean-totals.ts";
import { measureWave } from "#app/measures/measure-wave.ts";
import { allocationKeys } from "#surveys/strategy.ts";
import { plantedWave, type WaveAnswers, waveData } from "./planted-wave.ts";

const wave = plantedWave({
  seed: 21,
  priorities: 4,
  blocks: [
    [0, "Board", 9],
    [1, "Sales", 14],
    [1, "Care", 1],
    [2, "Sales", 33],
    [2, "Sales", 8],
    [2, "Care", 21],
  ],
  seen: (layer) => 0.9 - 0.2 * layer,
  read: () => 0.7,
  leaderTime: (random) => [20, 20, 10, 10, 10, 10, 20].map((points) => points + 5 * Math.floor(random() * 3)),
  declared: [30, 20, 20, 10, 0, 5, 15],
  responseRate: 0.9,
});
const { strategy, blocks } = wave;
const weights = [1, 0.5, 2, 1.5, 0.8, 1.2];

/** The same groups from the people themselves, by the functions that the reference values hold. */
function peopleOf(answers: WaveAnswers["answers"], positions: readonly number[]) {
  return answers.flatMap((row) => {
    const block = blocks.findIndex(({ id }) => id === row.blockId);
    return positions.includes(block) ? [{ block, given: row.answers }] : [];
  });
}

describe.each([
  ["without weights", null],
  ["with weights", weights],
] as const)("measureWave %s", (_, used) => {
  const measured = measureWave(waveData(wave), used);
  const metric = (id: string) => measured.metrics.find((one) => one.id === id);

  test("carried and seen equal drift over the people", () => {
    let checked = 0;
    for (const group of measured.groups) {
      const people = peopleOf(wave.answers, group.blocks);
      if (people.length === 0) continue;
      for (const priority of strategy.priorities) {
        const meaning = people.map(({ given }) => {
          const kind = priority.readings.find(({ code }) => code === given[`meaning_${priority.key}`])?.kind;
          const asked = given[`meaning_${priority.key}`] !== undefined;
          return asked ? (kind === "intended" ? 1 : kind === "foil" ? -0.5 : 0) : null;
        });
        const ticks = people.map(({ given }) => given.ticks as string[]);
        const result = drift({
          selected: ticks.map((keys) => (keys.includes(priority.key) ? 1 : 0)),
          foilRate: ticks.map((keys) => strategy.foils.filter(({ key }) => keys.includes(key)).length / 4),
          meaning,
          meaningFloor: 0.5,
          team: people.map(({ block }) => block),
          weight: people.map(({ block }) => used?.[block] ?? 1),
        });
        const carried = metric(`carried.${priority.key}`)?.cells.get(group.id);
        const seen = metric(`seen.${priority.key}`)?.cells.get(group.id);
        expect(seen?.estimate).toBeCloseTo(result.seen ?? Number.NaN, 12);
        if (result.basis === "recognition") expect(carried).toBeUndefined();
        else {
          expect(carried?.estimate).toBeCloseTo(result.carried ?? Number.NaN, 12);
          expect(carried?.df).toBe(result.df);
          if (result.var === null) expect(carried?.variance).toBeNull();
          else expect(carried?.variance).toBeCloseTo(result.var, 12);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(40);
  });

  test("a mean equals clusterMean over the people", () => {
    const keys = allocationKeys(strategy);
    for (const group of measured.groups) {
      const people = peopleOf(wave.answers, group.blocks).filter(({ block }) => blocks[block]?.layer !== 0);
      const cell = metric("time.p2")?.cells.get(group.id);
      if (people.length === 0) {
        expect(cell).toBeUndefined();
        continue;
      }
      const shares = people.map(({ given }) => {
        const points = keys.map((key) => (given.leader_time as Record<string, number>)[key] ?? 0);
        return (points[1] as number) / points.reduce((a, b) => a + b, 0);
      });
      const result = clusterMean({
        y: shares,
        w: people.map(({ block }) => used?.[block] ?? 1),
        team: people.map(({ block }) => block),
      });
      expect(cell?.estimate).toBeCloseTo(result.mean, 12);
      expect(cell?.df).toBe(result.df);
      expect(Math.sqrt(cell?.variance ?? 0)).toBeCloseTo(result.se ?? 0, 9);
    }
  });

  test("no cell holds NaN or an infinite number", () => {
    const all = [...measured.metrics, ...measured.composites.map((one) => one.metric), ...measured.leadersResource];
    const values = all.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ influence, ...cell }) => [...influence.values, ...Object.values(cell)]),
    );
    expect(values.length).toBeGreaterThan(1000);
    expect(values.filter((value) => typeof value === "number" && !Number.isFinite(value))).toEqual([]);
  });
});

test("the totals of a union are the totals of its blocks, in any order", () => {
  const { totals } = waveData(wave);
  const forward = groupTotals(totals.layout, totals.blocks, [0, 1, 3, 5], null).counted;
  const backward = groupTotals(totals.layout, totals.blocks, [5, 3, 0, 1], null).counted;
  backward.forEach((value, i) => {
    expect(value).toBeCloseTo(forward[i] as number, 9);
  });
});

test("the two largest values of a union are the two largest of all", () => {
  const [one, two] = [Float64Array.of(2, 1, 1, 0, 0, 2, 0.7, 0.3), Float64Array.of(2, 1, 1, 0, 0, 2, 0.6, 0.4)];
  addMean(one, two, 0);
  expect([...one]).toEqual([4, 2, 2, 0, 0, 4, 0.7, 0.6]);
});

test("an answer of an unknown block is a wrong call", () =>
  expect(() => waveData({ ...wave, answers: [{ blockId: "elsewhere", answers: { ticks: [] } }] })).toThrow(RangeError));
