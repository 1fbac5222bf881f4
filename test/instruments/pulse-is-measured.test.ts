import { expect, it } from "vitest";
import { measureWave } from "#app/measures/measure-wave.ts";
import { generateAnswers, responds } from "#db/sample/generate-answers.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { instantiate } from "#surveys/instantiate.ts";
import { questionsOf, VOICES } from "#surveys/instrument.ts";
import { waveData } from "../measures/planted-wave.ts";

const asked = new Set(
  VOICES.flatMap((voice) => questionsOf(instantiate("pulse", sampleStrategy, voice)).map((q) => q.name)),
);
const blocks = [1, 2].map((layer) => ({
  id: `b${layer}`,
  layer,
  department: "Network",
  invited: 60,
  label: `Layer ${layer}`,
}));
const answers = blocks.flatMap(({ id, layer }) =>
  Array.from({ length: 60 }, (_, index) => ({ layer: layer as 1 | 2, department: "Network", index }))
    .filter(responds)
    .map((person) => ({ blockId: id, answers: generateAnswers(sampleStrategy, person) as Record<string, unknown> })),
);
const data = { strategy: sampleStrategy, blocks, intents: [], leadersInvited: 0, leaders: [["a"], ["b"]], series: {} };

it("keeps the baseline's names, so the measures read a pulse as they read a baseline", () => {
  const inPulse = answers.map(({ blockId, answers: given }) => ({
    blockId,
    answers: Object.fromEntries(Object.entries(given).filter(([name]) => asked.has(name))),
  }));
  const [baseline, pulse] = [
    measureWave(waveData({ ...data, answers })),
    measureWave(waveData({ ...data, answers: inPulse })),
  ];
  const cellsOf = (wave: typeof pulse, id: string) => wave.metrics.find((metric) => metric.id === id)?.cells;
  const ids = baseline.metrics.map(({ id }) => id);
  const shared = ids.filter((id) => /^(carried|not_seen|read_differently|drift|time|attention|lure)/.test(id));
  expect(shared.length).toBeGreaterThan(10);
  for (const id of shared) expect([id, cellsOf(pulse, id)]).toEqual([id, cellsOf(baseline, id)]);
  for (const id of ["recognition.p1", "legacy_load", "line_of_sight"])
    expect([id, cellsOf(pulse, id)?.size ?? 0]).toEqual([id, 0]);
});
