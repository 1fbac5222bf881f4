import { addRow } from "#app/measures/add-row.ts";
import { type AnswerLayout, NONE } from "#app/measures/answer-layout.ts";
import { groupTotals } from "#app/measures/group-totals.ts";
import { measureDrift } from "#app/measures/measure-drift.ts";
import { scoreInterval } from "#app/measures/score-interval.ts";
import { at } from "#app/measures/totals-layout.ts";
import { emptyTotals, type WaveTotals } from "#app/measures/wave-totals.ts";
import type { StrategyContent } from "#surveys/strategy.ts";
import { type Figure, median, spreadOf } from "./spread.ts";

const [blocks, layers, rounds, repeats] = [2000, 4, 5, 20];

/** Three priorities, four foils, one legacy item: thirty answers a person. */
const strategy: StrategyContent = {
  name: "Bench",
  leadershipTeam: "the board",
  priorities: [1, 2, 3].map((p) => ({
    key: `p${p}`,
    name: `Priority ${p}`,
    statement: "s",
    refuses: "r",
    sponsor: "S",
    readings: (["intended", "alternative", "alternative", "foil", "foil"] as const).map((kind, i) => ({
      code: `r${i + 1}`,
      kind,
      text: kind,
    })),
    behaviour: "",
    decisionRule: "",
  })),
  foils: [1, 2, 3, 4].map((f) => ({ key: `f${f}`, name: `Foil ${f}` })),
  legacyItems: [{ key: "l1", name: "Old", decision: "stop", points: 0 }],
};

/** A wave of coded answers, one after the other in one array, as fast as arithmetic can draw them. */
function drawAnswers(people: number, layout: AnswerLayout): Uint8Array {
  const rows = new Uint8Array(people * layout.width);
  let state = 1;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let person = 0; person < people; person += 1) {
    const row = rows.subarray(person * layout.width, (person + 1) * layout.width);
    for (let i = 0; i < layout.meaning; i += 1) row[i] = draw(100) < 55 ? 1 : 0;
    for (let p = 0; p < layout.priorities; p += 1) row[layout.meaning + p] = row[p] === 1 ? draw(4) : NONE;
    for (const from of [layout.leaderTime, layout.ownTime]) row.fill(20, from, from + layout.options);
    row[layout.attention] = draw(layout.priorities + 1);
    row[layout.recognition] = draw(layout.priorities + 1);
    for (let i = layout.people; i < layout.width; i += 1) row[i] = 1 + draw(5);
  }
  return rows;
}

/** Cold rebuild: every answer of every person to block totals, with nothing kept but the totals. */
function rebuild(rows: Uint8Array, people: number): WaveTotals {
  const totals = emptyTotals(strategy, blocks);
  const { layout } = totals;
  const { width } = layout.answers;
  const values = new Float64Array(layout.dimension);
  for (let person = 0; person < people; person += 1)
    addRow(
      totals.blocks[person % blocks] as Float64Array,
      layout,
      rows.subarray(person * width, (person + 1) * width),
      values,
    );
  return totals;
}

function readOnce(rows: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i += 1) sum += rows[i] as number;
  return sum;
}

/** Layer x priority drift with its intervals, from totals that are at hand. */
function driftCells(totals: WaveTotals): number {
  const { layout } = totals;
  const groups = new Map(
    Array.from({ length: layers }, (_, layer) => {
      const members = totals.blocks.flatMap((_, block) => (block % layers === layer ? [block] : []));
      return [`layer:${layer}`, groupTotals(layout, totals.blocks, members, null)] as const;
    }),
  );
  const respondents = totals.blocks.map((block) => block[layout.sums + at.one] as number);
  const { metrics, composites } = measureDrift(strategy, layout, groups, respondents, [0.5, 0.3, 0.2]);
  let cells = 0;
  for (const { floor, keff, cells: found } of [...metrics, ...composites.map(({ metric }) => metric)]) {
    for (const { estimate, variance, df, n } of found.values()) {
      scoreInterval({ estimate, variance: variance ?? 0, df, n, keff, floor });
      cells += 1;
    }
  }
  return cells;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Milliseconds a call of each of two short works, call by call in turns: a pause hits both, or one of forty. */
function timedInTurns(one: () => unknown, other: () => unknown): [number, number] {
  const [first, second]: [number[], number[]] = [[], []];
  for (let call = 0; call < repeats; call += 1) {
    first.push(timed(one));
    second.push(timed(other));
  }
  return [median(first), median(second)];
}

/** The engine's figures of one run: medians of five, with the least and the most. */
export function benchEngine(): Figure[] {
  const layout = emptyTotals(strategy, 0).layout.answers;
  const million = drawAnswers(1_000_000, layout);
  const held = () => process.memoryUsage().arrayBuffers;
  const before = held();
  const large = rebuild(million, 1_000_000);
  const peak = (million.length + held() - before) / million.length;
  const small = rebuild(million, 100_000);
  const times = { floor: [] as number[], cold: [] as number[], big: [] as number[], few: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    // In turns, so that a noisy moment hits all of them; the first round only warms up.
    const [big, few] = timedInTurns(
      () => driftCells(large),
      () => driftCells(small),
    );
    const figures = {
      floor: timed(() => readOnce(million)),
      cold: timed(() => rebuild(million, 1_000_000)),
      big,
      few,
    };
    if (round === 0) continue;
    for (const name of ["floor", "cold", "big", "few"] as const) times[name].push(figures[name]);
  }
  const { floor, cold, big, few } = times;
  return [
    { name: "drift by layer and priority, 10^6 people", figure: spreadOf(big), unit: "ms", bar: "≤ 10" },
    { name: "  over the same of 10^5 people", figure: median(big) / median(few), unit: "×", bar: "≤ 1.2" },
    { name: `read once, 10^6 × ${layout.width} answers`, figure: spreadOf(floor), unit: "ms" },
    { name: "cold rebuild of block totals", figure: spreadOf(cold), unit: "ms" },
    { name: "  over reading once", figure: median(cold) / median(floor), unit: "×", bar: "≤ 20" },
    { name: "  memory over the answers' bytes", figure: peak, unit: "×", bar: "≤ 3" },
  ];
}
