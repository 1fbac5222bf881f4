import type { StrategyContent } from "#surveys/strategy.ts";
import { chance } from "./carries.ts";
import type { Layer } from "./organization.ts";
import { pick, type Stream, shuffled } from "./random.ts";
import { layerTruth } from "./truth.ts";

/** What one person knows, reads and therefore ticks. */
export type Knowing = { knows: Set<string>; readsRight: Set<string>; ticks: string[] };

const GUESS_LOGIT = Math.log(0.15 / 0.85);
const GUESS_SD = 0.6;

/** Up to k ticks: what is known first, then what is still believed from before, then guesses in any order. */
export function tick(draw: Stream, strategy: StrategyContent, layer: Layer, department: string): Knowing {
  const persons = { seen: draw.normal(), read: draw.normal() };
  const keys = strategy.priorities.map((priority) => priority.key);
  const knows = new Set(keys.filter((key) => draw.uniform() < chance("seen", layer, key, department, persons.seen)));
  const readsRight = new Set(
    keys.filter((key) => draw.uniform() < chance("read", layer, key, department, persons.read)),
  );
  const legacy = strategy.legacyItems.map((item) => item.key);
  const believed = legacy.filter((key) => draw.uniform() < (layerTruth(layer).believesLegacy[key] ?? 0));
  const guessRate = 1 / (1 + Math.exp(-(GUESS_LOGIT + GUESS_SD * draw.normal())));
  const open = [...keys, ...strategy.foils.map((foil) => foil.key), ...legacy];
  const guesses = open.filter((key) => !knows.has(key) && !believed.includes(key) && draw.uniform() < guessRate);
  const ticks = [...knows, ...believed, ...shuffled(draw, guesses)].slice(0, keys.length);
  return { knows, readsRight, ticks: shuffled(draw, ticks) };
}

/** Half of those who read it otherwise hold a live alternative, the first more often; the rest guess or say so. */
export function readMeaning(draw: Stream, strategy: StrategyContent, key: string, knowing: Knowing): string {
  const readings = strategy.priorities.find((priority) => priority.key === key)?.readings ?? [];
  const codes = (kind: string) => readings.filter((reading) => reading.kind === kind).map((reading) => reading.code);
  if (knowing.knows.has(key)) {
    if (knowing.readsRight.has(key)) return codes("intended")[0] ?? "dk";
    if (draw.uniform() < 0.5) {
      const [common = "dk", rare = common] = codes("alternative");
      return pick(draw, { [common]: 0.75, [rare]: 0.25 });
    }
  }
  if (draw.uniform() < 0.2) return "dk";
  return readings[Math.floor(draw.uniform() * readings.length)]?.code ?? "dk";
}
