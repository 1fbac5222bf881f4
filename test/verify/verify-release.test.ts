import { expect, test } from "vitest";
import { candidateGroups } from "#app/measures/candidate-groups.ts";
import { certificateId } from "#app/privacy/certificate.ts";
import { type KnownRelease, verifyRelease } from "#app/verify/verify-release.ts";
import { plantedWave, releaseAnswers, releaseOptions } from "../measures/planted-wave.ts";

/** Blocks so small that many measures have one to four answers in some of them. */
const data = plantedWave({
  seed: 3,
  priorities: 3,
  blocks: [
    [0, "Board", 8],
    ...[1, 2, 3].flatMap((layer) => ["Sales", "Care", "Labs"].map((unit) => [layer, unit, 6 + 3 * layer] as const)),
  ],
  seen: () => 0.6,
  read: () => 0.7,
  leaderTime: () => [20, 20, 20, 10, 10, 20],
  declared: [30, 25, 20, 0, 5, 20],
  responseRate: 0.6,
});
const { release, certificate } = releaseAnswers(data, releaseOptions);
const known: KnownRelease = {
  certificate,
  content: release,
  wave: {
    id: releaseOptions.wave.id,
    minimumScores: 5,
    candidateCells: candidateGroups(data.blocks).map(({ id, blocks }) => ({
      id,
      blockIds: blocks.map((block) => data.blocks[block]?.id ?? ""),
    })),
  },
  blocks: data.blocks,
  secret: releaseOptions.secret,
};
const changed = (change: Partial<typeof certificate>) => {
  const content = { ...certificate, ...change };
  const id = certificateId(content);
  return { ...known, certificate: { ...content, id }, content: { ...release, certificateId: id } };
};

test("accepts the release as it was made, in which there are small blocks", () => {
  expect(certificate.systems.some((system) => system.small.length > 0)).toBe(true);
  expect(verifyRelease(known)).toMatchObject({ ok: true, id: release.certificateId });
});

test("refuses a number in a group that the certificate does not accept for its measure", () => {
  const hidden = release.groups.flatMap(({ id, metrics }) =>
    Object.entries(metrics).flatMap(([metric, { status }]) =>
      status === "hidden" && metric.startsWith("saydo.attention") ? [{ id, metric }] : [],
    ),
  );
  const forced = hidden.find(({ id }) => id.startsWith("block:b"));
  expect(forced).toBeDefined();
  const groups = release.groups.map((group) =>
    group.id === forced?.id
      ? { ...group, metrics: { ...group.metrics, [forced.metric]: { status: "number" } } }
      : group,
  );
  expect(verifyRelease({ ...known, content: { ...release, groups } })).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^saydo\.attention\.\S+ of .* is shown, and the certificate does not accept it$/),
  });
});

test("refuses a number no measure of the certificate stands behind", () => {
  const [first, ...rest] = release.groups;
  if (!first) throw new Error("there is no group");
  const groups = [{ ...first, metrics: { ...first.metrics, invented: { status: "number" } } }, ...rest];
  expect(verifyRelease({ ...known, content: { ...release, groups } })).toMatchObject({
    reason: expect.stringMatching(/^invented of Whole organisation/),
  });
});

test("refuses another wave's certificate, another id, a lower minimum and a group drawn after the opening", () => {
  const reason = (given: KnownRelease) => {
    const verdict = verifyRelease(given);
    return verdict.ok ? "accepted" : verdict.reason;
  };
  expect(reason(changed({ wave: "w2" }))).toMatch(/certificate of wave w2/);
  expect(reason({ ...known, content: { ...release, certificateId: "0000-0000" } })).toMatch(/names certificate 0000/);
  expect(reason({ ...known, wave: { ...known.wave, minimumScores: 8 } })).toMatch(/opened with 8/);
  const [first, ...cells] = known.wave.candidateCells;
  const without = { id: first?.id ?? "", blockIds: first?.blockIds.slice(1) ?? [] };
  expect(reason({ ...known, wave: { ...known.wave, candidateCells: [without, ...cells] } })).toMatch(
    /not one of the groups that were fixed when the wave opened/,
  );
});

test("names an exposed block by its label", () => {
  const [system] = certificate.systems.filter(({ small }) => small.length > 0);
  const [small = ""] = system?.small ?? [];
  const cell = "00000000000000ff";
  const verdict = verifyRelease(
    changed({
      cells: [...certificate.cells, { cell, atoms: [small] }],
      systems: certificate.systems.map((one) => (one === system ? { ...one, accepted: [...one.accepted, cell] } : one)),
    }),
  );
  const named = data.blocks.filter(({ label }) => !verdict.ok && verdict.reason.includes(`${label} (`));
  expect(named.length).toBeGreaterThan(0);
});
