import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeQuestion } from "#app/instruments/question-edits.ts";
import { findTicketKey } from "#app/intake/ticket-keys.ts";
import { findInstrument } from "#app/intake/wave-documents.ts";
import { createInstrument } from "#app/workflows/create-instrument.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { createWave } from "#app/workflows/create-wave.server.ts";
import { editInstrument } from "#app/workflows/edit-instrument.server.ts";
import { openWave } from "#app/workflows/open-wave.server.ts";
import { publishInstrument } from "#app/workflows/publish-instrument.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { listBlockKeys } from "#db/queries/blocks.ts";
import { findInstrumentVersion, listInstrumentVersions } from "#db/queries/instrument-versions.ts";
import { findWave } from "#db/queries/waves.ts";
import { checkAnswers } from "#surveys/answer-schema.ts";
import { documentOf } from "#surveys/document-template.ts";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

const pulse = documentOf("pulse");
const own = {
  type: "radiogroup" as const,
  name: "own1",
  title: "What would help you most?",
  choices: [
    { value: "c1", text: "Time" },
    { value: "c2", text: "People" },
    { value: "cant_say", text: "Can’t say", randomize: false as const },
  ],
  changes: "open" as const,
  changesNote: "What is given is open.",
  seconds: 10,
};
/** In the place of another question: a pulse has room for ten cards. */
const shorter = removeQuestion(pulse, "task");
const withOwn = (document: InstrumentDocument): InstrumentDocument => {
  const room = removeQuestion(document, "task");
  return { ...room, items: [...room.items, own] };
};
let database: TestDatabase;
let forgetKeys: () => void;
let baseline: OpenedWave;

beforeAll(async () => {
  database = await createTestDatabase();
  forgetKeys = useKeyFolder();
  baseline = await openTestWave({ name: "instruments" });
}, 120_000);
afterAll(async () => {
  await database.drop();
  forgetKeys();
});

const made = (document = pulse) =>
  createInstrument(baseline.organizationId, { name: "Own pulse", document }, baseline.actor);
const find = (versionId: string) =>
  withOrganization(baseline.organizationId, (tx) => findInstrumentVersion(tx, versionId));
const edit = (versionId: string, revision: number, change = withOwn) =>
  editInstrument(baseline.organizationId, { versionId, revision }, change, baseline.actor);
const publish = (versionId: string, revision: number, confirmed = true) =>
  publishInstrument(baseline.organizationId, { versionId, revision, confirmed }, baseline.actor);

describe("a version", () => {
  it("is edited in place as a draft, and never over somebody else's change", async () => {
    const versionId = await made();
    expect(await edit(versionId, 1)).toBe(versionId);
    await expect(edit(versionId, 1)).rejects.toThrow("changed meanwhile");
    expect(await find(versionId)).toMatchObject({ number: 1, revision: 2, document: { items: { length: 8, 7: own } } });
  });

  it("takes one of two changes made at once", async () => {
    const versionId = await made();
    const both = await Promise.allSettled([edit(versionId, 1), edit(versionId, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await find(versionId))?.document.items.at(-1)).toEqual(own);
  });

  it("is published only without errors, and with a second look at warnings", async () => {
    const { changes: _, ...unsaid } = own;
    const versionId = await made({ ...shorter, items: [...shorter.items, unsaid] });
    await expect(publish(versionId, 1)).rejects.toThrow("One place must be mended");
    await edit(versionId, 1, () => pulse);
    await expect(publish(versionId, 2, false)).rejects.toThrow("looked at the warnings");
    await expect(publish(versionId, 1)).rejects.toThrow("changed meanwhile");
    expect((await find(versionId))?.publishedAt).toBeNull();
    await publish(versionId, 2);
    await expect(publish(versionId, 2)).rejects.toThrow("published already");
  });

  it("is frozen once it is published: an edit makes the next", async () => {
    const versionId = await made();
    await publish(versionId, 1);
    const next = await edit(versionId, 1);
    expect(next).not.toBe(versionId);
    expect((await find(versionId))?.document).toEqual(pulse);
    expect(await find(next)).toMatchObject({
      number: 2,
      publishedAt: null,
      document: { items: { length: 8, 7: own } },
    });
    await expect(edit(versionId, 1)).rejects.toThrow("newer version");
  });

  it("is invisible to another organisation", async () => {
    const versionId = await made();
    const stranger = await createOwner({ organizationName: "Stranger", email: "stranger@instruments.example" });
    await withOrganization(stranger.organizationId, async (tx) => {
      expect(await findInstrumentVersion(tx, versionId)).toBeNull();
      expect(await listInstrumentVersions(tx)).toEqual([]);
    });
    await expect(
      editInstrument(stranger.organizationId, { versionId, revision: 1 }, withOwn, baseline.actor),
    ).rejects.toThrow("no such instrument");
  });
});

describe("a wave", () => {
  const closesOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const strategyVersion = () =>
    withOrganization(
      baseline.organizationId,
      async (tx) => (await findWave(tx, baseline.waveId))?.strategyVersionId ?? "",
    );
  const opened = async (template: string) => {
    const wave = { name: "Pulse", strategyVersionId: await strategyVersion(), template, closesOn };
    const waveId = await createWave(baseline.organizationId, wave, baseline.actor);
    await openWave(baseline.organizationId, waveId, baseline.actor);
    const keys = await Promise.all((await listBlockKeys(waveId)).map(({ kid }) => findTicketKey(kid)));
    return { waveId, keys };
  };

  it("asks the version it names, each layer in its wording, and takes its answers and no others", async () => {
    const versionId = await edit(await made(), 1);
    await publish(versionId, 2);
    await edit(versionId, 2, () => pulse);
    const { waveId, keys } = await opened(versionId);
    const version = await find(versionId);
    const named = `own-${version?.templateId}@1`;
    expect(new Set(keys.map((key) => key?.instrument))).toEqual(
      new Set([named, `${named}-manager`, `${named}-leader`]),
    );
    for (const key of keys) {
      if (!key) throw new Error("a key is not known");
      expect(checkAnswers(key.guard, { form: "A", own1: "c2", attention: "p1" })).toMatchObject({ ok: true });
      expect(checkAnswers(key.guard, { own1: "c9" })).toMatchObject({ ok: false, field: "own1" });
      expect(checkAnswers(key.guard, { ease: 3 })).toMatchObject({ ok: false, field: "ease" });
    }
    expect(new Set(keys.map((key) => key?.guard)).size).toBe(1);
    const asked = JSON.stringify(await findInstrument(waveId, null));
    expect(asked).toContain("What would help you most?");
  });

  it("with the built-in pulse has no leader form of its own", async () => {
    const { keys } = await opened("pulse");
    expect(new Set(keys.map((key) => key?.instrument))).toEqual(
      new Set(["pulse@1", "pulse@1-manager", "pulse@1-leader"]),
    );
  });

  it("cannot name a draft, the leader form alone, or another organisation's instrument", async () => {
    const draft = await made();
    for (const template of [draft, "nothing", crypto.randomUUID(), "__proto__"]) {
      const wave = { name: "W", strategyVersionId: await strategyVersion(), template, closesOn };
      await expect(createWave(baseline.organizationId, wave, baseline.actor)).rejects.toThrow("Choose questions");
    }
  });
});
