import loadHighs, { type Highs } from "highs";
import { beforeAll, expect, test } from "vitest";
import { blockWeights } from "#app/measures/block-weights.ts";
import { releaseAnswers, releaseOptions, waveData } from "../measures/planted-wave.ts";
import { agreeingOrganisation } from "./random-organisation.ts";
import { type Bounds, naiveBounds, totalBounds } from "./total-bounds.ts";
import { blocksOf, questions, sizesOf } from "./what-is-counted.ts";

/**
 * Somebody knows how many people answered in every block, their weights, the whole release and every rule, and asks a linear program how
 * low and how high the answers of a hidden group can be (measurement design 7.4). Most people agree, so that edges are near.
 */
const question = questions.find(({ metric }) => metric === "saydo.attention.p1");
if (!question) throw new Error("the question is gone");
let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

/** What a number says: so many of each block, counted by its weight, lie between two bounds. */
type Constraint = Bounds & { blocks: readonly number[]; weights: readonly number[] };

/** The least or the most that the people of one block can add up to. */
function extreme(goal: "Minimize" | "Maximize", block: number, sizes: readonly number[], known: readonly Constraint[]) {
  const rows = known.flatMap(({ blocks, weights, low, high }, i) => {
    const sum = blocks.map((at, b) => `${weights[b]} x${at}`).join(" + ");
    return [` a${i}: ${sum} >= ${low}`, ` b${i}: ${sum} <= ${high}`];
  });
  const limits = sizes.map((size, at) => ` 0 <= x${at} <= ${size}`);
  const program = [goal, ` goal: x${block}`, "Subject To", ...rows, "Bounds", ...limits, "End"].join("\n");
  const solution = highs.solve(program);
  expect(solution.Status).toBe("Optimal");
  return solution.ObjectiveValue;
}

/** Small blocks that are not shown, and those of which only one number of people is possible. */
function pinned(sizes: readonly number[], known: readonly Constraint[], hidden: readonly number[]): number[] {
  return hidden.filter((block) => {
    const least = Math.ceil(extreme("Minimize", block, sizes, known) - 1e-6);
    const most = Math.floor(extreme("Maximize", block, sizes, known) + 1e-6);
    return least === most;
  });
}

const isWhole = (weights: readonly number[]) => weights.every((weight) => Math.abs(weight - 1) < 1e-9);

const cases = [0.5, 0.7, 0.85, 0.95].flatMap((share) => Array.from({ length: 6 }, (_, seed) => ({ share, seed })));
const organisations = cases.map(({ share, seed }) => {
  const data = agreeingOrganisation(seed, share);
  const { release } = releaseAnswers(data, releaseOptions);
  const sizes = sizesOf(data, question);
  const weightOf = blockWeights(data.blocks, waveData(data).totals)?.weights ?? [];
  const totals = data.blocks.map(
    ({ id }, block) =>
      sizes[block] && data.answers.filter((row) => row.blockId === id && row.answers.attention === "p1").length,
  );
  const sum = (values: readonly (number | undefined)[], blocks: readonly number[]) =>
    blocks.reduce((all, block) => all + (values[block] ?? 0), 0);
  const groups = release.groups.map((group) => {
    const blocks = blocksOf(data, group).filter((block) => (sizes[block] ?? 0) > 0);
    const people = sum(sizes, blocks);
    // Scaled so that the weights of a group count its people: a shown share times them is a weighted total.
    const counted = blocks.reduce((all, block) => all + (weightOf[block] ?? 0) * (sizes[block] ?? 0), 0);
    const weights = blocks.map((block) => ((weightOf[block] ?? 0) * people) / counted);
    const weighted = blocks.reduce((all, block, b) => all + (weights[b] ?? 0) * (totals[block] ?? 0), 0);
    return { blocks, weights, shown: group.metrics[question.metric], people, total: sum(totals, blocks), weighted };
  });
  const hidden = sizes.flatMap((size, block) => (size > 0 && size < 5 ? [block] : []));
  return { sizes, groups, hidden, said: release.declared.p1 ?? 0 };
});

test("no hidden group is pinned to one value by bounds, however far people agree", () => {
  let groupsHidden = 0;
  for (const { sizes, groups, hidden, said } of organisations) {
    const known = groups
      .filter(({ shown }) => shown !== undefined && shown.status !== "hidden")
      .map(({ blocks, weights, shown, people }) => ({
        blocks,
        weights,
        ...totalBounds(shown, people, said, isWhole(weights)),
      }));
    groupsHidden += hidden.length;
    expect(pinned(sizes, known, hidden)).toEqual([]);
  }
  expect(groupsHidden).toBeGreaterThan(organisations.length);
});

test("what the attack reads off each shown number holds the truth: it is no straw man", () => {
  for (const { groups, said } of organisations) {
    for (const { shown, people, weights, weighted } of groups) {
      const { low, high } = totalBounds(shown, people, said, isWhole(weights));
      expect(weighted).toBeGreaterThanOrEqual(low - 1e-9);
      expect(weighted).toBeLessThanOrEqual(high + 1e-9);
    }
  }
});

test("the same attack pins hidden groups where whole percents are shown from five people on", () => {
  const found = organisations.flatMap(({ sizes, groups, hidden }) => {
    const known = groups
      .filter(({ people }) => people >= 5)
      .map(({ blocks, people, total }) => ({ blocks, weights: blocks.map(() => 1), ...naiveBounds(total, people) }));
    return pinned(sizes, known, hidden);
  });
  expect(found.length).toBeGreaterThan(organisations.length);
});
