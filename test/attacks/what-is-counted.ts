import type { Release } from "#app/privacy/release-content.ts";
import type { WaveAnswers } from "../measures/planted-wave.ts";

export type Question = { metric: string; counts: (answers: Record<string, unknown>, layer: number) => boolean };
/** What an attacker knows of each number: whose answers it counts. Written here again, not taken from the code. */
export const questions: Question[] = [
  { metric: "drift", counts: (answers) => Array.isArray(answers.ticks) },
  { metric: "drift.p1", counts: (answers) => Array.isArray(answers.ticks) },
  { metric: "not_seen.p2", counts: (answers) => Array.isArray(answers.ticks) },
  { metric: "saydo.time.p1", counts: (answers, layer) => layer > 0 && answers.leader_time !== undefined },
  {
    metric: "saydo.attention.p1",
    counts: (answers, layer) => layer > 0 && answers.attention !== undefined && answers.attention !== "cant_say",
  },
  { metric: "saydo.recognition.p3", counts: (answers, layer) => layer > 0 && answers.recognition !== undefined },
  { metric: "saydo.resource.p1", counts: (answers, layer) => layer > 0 && typeof answers.people_p1 === "number" },
  { metric: "legacy_load", counts: (answers) => answers.own_time !== undefined },
  {
    metric: "line_of_sight",
    // One of the two items is half of them, which is enough for a score.
    counts: (answers) =>
      Object.entries(answers).some(
        ([item, value]) => /^(ease|counterfactual_)/.test(item) && typeof value === "number",
      ),
  },
];

export function sizesOf(data: Pick<WaveAnswers, "blocks" | "answers">, { counts }: Question): number[] {
  return data.blocks.map(
    ({ id, layer }) => data.answers.filter((row) => row.blockId === id && counts(row.answers, layer)).length,
  );
}

/** The blocks behind a group, worked out from its filter as anybody can. */
export function blocksOf(data: Pick<WaveAnswers, "blocks">, { filter }: Release["groups"][number]): number[] {
  return data.blocks.flatMap((block, i) => {
    const outside =
      (filter.layer !== undefined && block.layer !== filter.layer) ||
      (filter.department !== undefined && block.department !== filter.department) ||
      (filter.block !== undefined && block.id !== filter.block);
    return outside ? [] : [i];
  });
}
