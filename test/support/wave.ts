import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "#app/env.server.ts";
import { closeWave } from "#app/workflows/close-wave.server.ts";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { createWave } from "#app/workflows/create-wave.server.ts";
import { importPeople } from "#app/workflows/import-people.server.ts";
import { openWave } from "#app/workflows/open-wave.server.ts";
import { saveStrategy } from "#app/workflows/save-strategy.server.ts";
import { submitIntent } from "#app/workflows/submit-intent.server.ts";
import { findStrategyVersion } from "#db/queries/strategies.ts";
import { generateIntents } from "#db/sample/generate-intents.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { measureWaveJob } from "#jobs/measure-wave.ts";
import { publishWave } from "#jobs/publish-wave.ts";
import { sealWave } from "#jobs/seal-wave.ts";

export type OpenedWave = {
  organizationId: string;
  waveId: string;
  actor: { accountId: string; role: string };
  /** One link a person, as `/s/…` tokens, in the order of the people file. */
  invited: { employeeId: string; token: string }[];
};

/** Keys of this test file's waves in a folder of their own; call the result to remove it. */
export function useKeyFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-keys-"));
  env.PLUMBLINE_KEYS = join(folder, "keys");
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A root with five direct reports, ten heads, and `crew` people under each head. */
export function peopleFile(crew: number): { csv: string; ids: string[] } {
  const rows = [["1", ""]];
  const add = (manager: string) => {
    rows.push([String(rows.length + 1), manager]);
    return String(rows.length);
  };
  const heads = Array.from({ length: 5 }, () => add("1")).flatMap((leader) => [add(leader), add(leader)]);
  for (const head of heads) for (let n = 0; n < crew; n += 1) add(head);
  const lines = rows.map(([id, manager]) => `${id},Person ${id},p${id}@wave.example,${manager},Works`);
  return {
    csv: ["employee_id,name,email,manager_id,department", ...lines].join("\n"),
    ids: rows.map(([id = ""]) => id),
  };
}

/** An organisation with an open wave, through the workflows that the pages use. */
export async function openTestWave({
  crew = 5,
  name = "owner",
  template = "staff-baseline",
}: {
  crew?: number;
  name?: string;
  template?: "staff-baseline" | "pulse";
} = {}): Promise<OpenedWave> {
  const created = await createOwner({ organizationName: `Wave of ${name}`, email: `${name}@wave.example` });
  const { organizationId } = created;
  const actor = { accountId: created.accountId, role: "owner" };
  const { csv, ids } = peopleFile(crew);
  const outcome = await importPeople(organizationId, Buffer.from(csv), { source: "test.csv", actor });
  if (outcome.imported === undefined) throw new Error(outcome.error);
  const { versionId } = await saveStrategy(organizationId, sampleStrategy, {}, actor);
  const version = await findStrategyVersion(organizationId, versionId);
  const intents = generateIntents(version?.content ?? sampleStrategy);
  const leaders = [];
  for (let n = 1; n <= 5; n += 1) {
    const email = `leader${n}.${name}@wave.example`;
    leaders.push(
      await createAccount(organizationId, {
        name: `Leader ${n}`,
        email,
        role: "leader",
        password: "long enough for a test",
      }),
    );
  }
  for (const [index, { accountId }] of leaders.entries()) {
    const intent = intents[index];
    if (intent) await submitIntent(organizationId, versionId, accountId, intent);
  }
  const closesOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const settings = { name: "Test wave", strategyVersionId: versionId, closesOn, template };
  const waveId = await createWave(organizationId, settings, actor);
  const { links } = await openWave(organizationId, waveId, actor);
  const tokens = new Map(links.map((link) => [link.name, link.url.split("/s/")[1] ?? ""]));
  const invited = ids.map((employeeId) => ({ employeeId, token: tokens.get(`Person ${employeeId}`) ?? "" }));
  return { organizationId, waveId, actor, invited };
}

/** Closes the wave and runs the jobs of its flow, one after the other, as the worker does. */
export async function closeAndRelease({ organizationId, waveId, actor }: OpenedWave): Promise<void> {
  await closeWave(organizationId, waveId, actor);
  await sealWave({ organizationId, waveId });
  await measureWaveJob({ organizationId, waveId });
  await publishWave({ organizationId, waveId });
}
