import { expect, test } from "vitest";
import { plantedWave, releaseAnswers, releaseOptions } from "./planted-wave.ts";

const departments = ["Sales", "Care", "Labs", "Works", "Legal"];

test("a 20 % switch of meaning at layer 3 alone: the largest loss is at the handover from layer 2 to layer 3", () => {
  const data = plantedWave({
    seed: 3,
    priorities: 4,
    blocks: [
      [0, "Board", 30],
      ...[1, 2, 3, 4].flatMap((layer) => departments.map((name) => [layer, name, 40 * layer] as const)),
    ],
    seen: () => 0.9,
    read: (layer) => (layer >= 3 ? 0.7 : 0.9),
    leaderTime: () => [25, 25, 20, 10, 0, 10, 10],
    declared: [25, 25, 20, 10, 0, 10, 10],
  });
  const { release } = releaseAnswers(data, releaseOptions);
  const edges = [1, 2, 3, 4].map((layer) => {
    const edge = release.groups.find((group) => group.id === `layer:${layer}`)?.metrics.attenuation;
    if (edge?.status !== "number") throw new Error("The handover should be a number");
    return { layer, ...edge };
  });
  const largest = edges.reduce((most, edge) => (edge.value > most.value ? edge : most));
  expect(largest.layer).toBe(3);
  // Only there the interval stays clear of no loss.
  expect(edges.filter((edge) => edge.low > 0).map((edge) => edge.layer)).toEqual([3]);
  // Planted: 1 - 0.7 / 0.9 = 22 %.
  expect(largest.low).toBeLessThanOrEqual(22);
  expect(largest.high).toBeGreaterThanOrEqual(22);
});
