import type { CandidateGroup } from "./candidate-groups.ts";
import { type MeasuredMetric, meanMetric } from "./measured-metric.ts";

/** Share of people who named each topic, `<channel>.<key>`, among all who named one. */
export function measureChoice(
  channel: string,
  groups: readonly CandidateGroup[],
  people: readonly { block: number; choice: string }[],
  blocks: number,
  keys: readonly string[],
): MeasuredMetric[] {
  return keys.map((key) => {
    const named = people.map(({ block, choice }) => ({ block, value: choice === key ? 1 : 0 }));
    return meanMetric(`${channel}.${key}`, groups, named, blocks);
  });
}
