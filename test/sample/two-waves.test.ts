import { describe, expect, test } from "vitest";
import { candidateGroups } from "#app/measures/candidate-groups.ts";
import { totalsOf } from "#app/measures/wave-totals.ts";
import { type EarlierWave, releaseWave } from "#app/privacy/release-wave.ts";
import { generateAnswers, responds } from "#db/sample/generate-answers.ts";
import { generateIntents } from "#db/sample/generate-intents.ts";
import { DEPARTMENTS, headCount, LAYERS } from "#db/sample/organization.ts";
import { stream } from "#db/sample/random.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { instantiate } from "#surveys/instantiate.ts";
import { seriesSignatures } from "#surveys/series-signature.ts";
import type { StrategyContent } from "#surveys/strategy.ts";

const blocks = LAYERS.flatMap((layer) =>
  (layer === 0 ? ["several"] : DEPARTMENTS).flatMap((department) => {
    const invited = layer === 0 ? headCount(0) : headCount(layer, department);
    return invited > 0 ? [{ id: `${layer} ${department}`, layer, department, invited, label: department }] : [];
  }),
);
type Change = (answers: Record<string, unknown>, layer: number, chance: () => number) => void;

/** One wave of the sample as its people answer, after something has been planted. */
function wave(id: string, closedOn: string, strategy: StrategyContent, change: Change): EarlierWave {
  const chance = stream("two-waves", id).uniform;
  const answers = blocks.flatMap(({ id: blockId, layer, department, invited }) =>
    Array.from({ length: invited }, (_, index) => ({ layer, department, index })).flatMap((person) => {
      if (!responds(person)) return [];
      const given = { ...generateAnswers(strategy, person, id) } as Record<string, unknown>;
      change(given, layer, chance);
      return [{ blockId, answers: given }];
    }),
  );
  const forms = (kind: "staff-baseline" | "leader-baseline") => [instantiate(kind, strategy)];
  const intents = generateIntents(strategy);
  return {
    data: {
      strategy,
      blocks,
      groups: candidateGroups(blocks),
      totals: totalsOf(strategy, blocks, answers),
      intents,
      leadersInvited: intents.length,
      leaders: blocks.map((block) => [block.id]),
      series: seriesSignatures(strategy, { staff: forms("staff-baseline"), leaders: forms("leader-baseline") }),
    },
    options: {
      secret: new TextEncoder().encode("sample"),
      minimum: 5,
      wave: { id, name: id, closedOn, invited: blocks.reduce((sum, block) => sum + block.invited, 0) },
      organization: "Sample",
      layerLabels: { 3: "Front line" },
    },
  };
}

/** Planted: seven in ten of the front line come to see p1, p3 and p6 and to read them as intended. */
const explained: Change = (answers, layer, chance) => {
  if (layer !== 3) return;
  for (const key of ["p1", "p3", "p6"]) {
    if (chance() > 0.7) continue;
    const intended = sampleStrategy.priorities.find((p) => p.key === key)?.readings.find((r) => r.kind === "intended");
    answers.ticks = [...new Set([...((answers.ticks as string[] | undefined) ?? []), key])];
    answers[`meaning_${key}`] = intended?.code;
  }
};
const first = wave("before", "2026-01-30", sampleStrategy, () => {});

describe("two waves of the sample", () => {
  const after = wave("after", "2026-05-01", sampleStrategy, explained);
  const { release } = releaseWave(after.data, after.options, [first]);
  const changes = (id: string) => release.groups.find((group) => group.id === id)?.changes ?? {};

  test("the planted change is found where it was planted, with its alert", () => {
    expect(changes("layer:3").drift).toMatchObject({ verdict: "changed", alert: true });
    for (const key of ["p1", "p3", "p6"])
      expect(changes("layer:3")[`drift.${key}`]).toMatchObject({ status: "change", verdict: "changed" });
  });

  test("and nowhere else: no other layer is said to have changed", () => {
    for (const id of ["layer:0", "layer:1", "layer:2"]) {
      const change = changes(id).drift;
      if (change?.status === "change") expect([id, change.verdict]).not.toEqual([id, "changed"]);
    }
  });
});

test("a reworded reading breaks the series of its priority and of the total, and of nothing else", () => {
  const reworded: StrategyContent = {
    ...sampleStrategy,
    priorities: sampleStrategy.priorities.map((priority) =>
      priority.key !== "p2"
        ? priority
        : {
            ...priority,
            readings: priority.readings.map((r) => (r.kind === "foil" ? { ...r, text: `${r.text} Always.` } : r)),
          },
    ),
  };
  const after = wave("after", "2026-05-01", reworded, () => {});
  const { release } = releaseWave(after.data, after.options, [first]);
  const changes = release.groups.find((group) => group.id === "layer:3")?.changes ?? {};
  for (const metric of ["drift", "drift.p2", "carried.p2"])
    expect(changes[metric], metric).toEqual({ status: "break" });
  for (const metric of ["drift.p1", "not_seen.p2", "saydo.time.p2"])
    expect(changes[metric]?.status, metric).toBe("change");
});
