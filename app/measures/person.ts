import type { StrategyContent } from "#surveys/strategy.ts";
import { allocationKeys } from "#surveys/strategy.ts";
import { closeToOne } from "./close-to-one.ts";
import { pomp } from "./pomp.ts";
import type { WaveData } from "./wave-data.ts";

/** One ballot as the measures read it. A field is null when the person was not asked or left it blank. */
export type Person = {
  /** Position among the wave's blocks. */
  block: number;
  layer: number;
  /** Keys ticked in the tick list. */
  ticks: ReadonlySet<string> | null;
  foilRate: number;
  /** Meaning score of each priority, in the strategy's order. */
  meaning: (number | null)[];
  /** Allocations closed to 1, in the order of allocationKeys. */
  leaderTime: number[] | null;
  ownTime: number[] | null;
  attention: string | null;
  recognition: string | null;
  /** 1 = people available for the priority rose (top 2 of 5), 0 = not. */
  resource: (0 | 1 | null)[];
  /** 0-1. */
  lineOfSight: number | null;
};

const rating = (value: unknown) => (typeof value === "number" && value >= 1 && value <= 5 ? value : null);
const word = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/** Meaning score of a reading: intended +1, alternative or don't know 0, neutral foil -1 / (number of foil readings). */
function meaningScore(value: unknown, priority: StrategyContent["priorities"][number]): number | null {
  if (value === "dk") return 0;
  const kind = priority.readings.find((reading) => reading.code === value)?.kind;
  if (kind === undefined) return null;
  return kind === "intended" ? 1 : kind === "foil" ? -meaningFloor(priority) : 0;
}

/** Largest possible negative meaning score, sign dropped. */
export function meaningFloor(priority: StrategyContent["priorities"][number]): number {
  const foils = priority.readings.filter((reading) => reading.kind === "foil").length;
  return foils === 0 ? 0 : 1 / foils;
}

function allocation(value: unknown, keys: readonly string[]): number[] | null {
  if (value === null || typeof value !== "object") return null;
  const points = keys.map((key) => (value as Record<string, unknown>)[key] ?? 0);
  const valid = points.every((point) => typeof point === "number" && point >= 0 && Number.isFinite(point));
  return valid ? closeToOne(points as number[]) : null;
}

/** How far one sees one's work in the priorities: the ease item and the mean of the what-if items, half a score each. */
function lineOfSight(answers: Record<string, unknown>, strategy: StrategyContent): number | null {
  const whatIf = strategy.priorities
    .map(({ key }) => rating(answers[`counterfactual_${key}`]))
    .filter((r) => r !== null);
  const items = [rating(answers.ease), whatIf.length > 0 ? whatIf.reduce((a, b) => a + b, 0) / whatIf.length : null];
  const { score } = pomp({ items, lo: 1, hi: 5 });
  return score === null ? null : score / 100;
}

/** Reads every ballot once. Ballots of an unknown block are a wrong call: blocks are frozen when the wave opens. */
export function peopleOf({ strategy, blocks, answers }: WaveData): Person[] {
  const keys = allocationKeys(strategy);
  const positions = new Map(blocks.map((block, i) => [block.id, i]));
  return answers.map(({ blockId, answers: given }) => {
    const block = positions.get(blockId);
    if (block === undefined) throw new RangeError("measureWave requires answers of known blocks only");
    const ticks = Array.isArray(given.ticks) ? new Set<string>(given.ticks) : null;
    return {
      block,
      layer: blocks[block]?.layer ?? 0,
      ticks,
      foilRate: strategy.foils.filter((foil) => ticks?.has(foil.key)).length / strategy.foils.length,
      meaning: strategy.priorities.map((p) => meaningScore(given[`meaning_${p.key}`], p)),
      leaderTime: allocation(given.leader_time, keys),
      ownTime: allocation(given.own_time, keys),
      attention: word(given.attention),
      recognition: word(given.recognition),
      resource: strategy.priorities.map((p) => {
        const change = rating(given[`people_${p.key}`]);
        return change === null ? null : change >= 4 ? 1 : 0;
      }),
      lineOfSight: lineOfSight(given, strategy),
    };
  });
}
