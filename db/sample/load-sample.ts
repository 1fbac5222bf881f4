import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { closeWave } from "#app/workflows/close-wave.server.ts";
import { type Actor, createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { createWave } from "#app/workflows/create-wave.server.ts";
import { importPeople } from "#app/workflows/import-people.server.ts";
import { openWave } from "#app/workflows/open-wave.server.ts";
import { saveStrategy } from "#app/workflows/save-strategy.server.ts";
import { setPassword } from "#app/workflows/set-password.server.ts";
import { submitIntent } from "#app/workflows/submit-intent.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { saveLayerLabel } from "#db/queries/people.ts";
import { findStrategyVersion } from "#db/queries/strategies.ts";
import { findWaveOfTenant } from "#db/queries/wave-access.ts";
import { answerAll } from "./answer-all.ts";
import { generateIntents } from "./generate-intents.ts";
import { LAYER_LABELS, ORGANIZATION } from "./organization.ts";
import { generatePeople, peopleCsv, type SamplePerson } from "./people.ts";
import { sampleStrategy } from "./strategy.ts";

export type SampleAccess = {
  /** Owner, leader, facilitator and a second leader, in this order. */
  logins: { role: string; email: string; password: string }[];
  /** Three links of the open wave, as paths. */
  surveyPaths: string[];
};

const releaseWithinMs = 120_000;
const dayMs = 24 * 3600 * 1000;
const daysFromNow = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
const newPassword = () => randomBytes(12).toString("base64url");

/**
 * The sample organisation through the doors everybody uses: the importer, the workflows behind the pages, answers over HTTP
 * with blind tickets, and the jobs. It ends with a released baseline and a second wave that is open.
 * @param baseUrl where the web process answers; a worker must be running, too
 */
export async function loadSample({
  baseUrl,
  report,
}: {
  baseUrl: string;
  report: (line: string) => void;
}): Promise<SampleAccess> {
  const owner = { role: "owner", email: "hr@aldermoor.example", password: newPassword() };
  const created = await createOwner({ organizationName: ORGANIZATION, email: owner.email });
  await setPassword(created.setPasswordUrl.split("/").pop() ?? "", owner.password);
  const { organizationId, accountId } = created;
  const actor = { accountId, role: "owner" };

  const people = generatePeople();
  const imported = await importPeople(organizationId, Buffer.from(peopleCsv(people)), { source: "sample.csv", actor });
  if (imported.imported === undefined) throw new Error(`the sample's people were refused: ${imported.error}`);
  await withOrganization(organizationId, async (tx) => {
    for (const [layer, label] of LAYER_LABELS.entries()) await saveLayerLabel(tx, { organizationId, layer, label });
  });

  const { versionId } = await saveStrategy(organizationId, sampleStrategy, {}, actor);
  const { leaders, facilitator } = await makeAccounts(organizationId, people, actor);
  const version = await findStrategyVersion(organizationId, versionId);
  if (!version) throw new Error("the sample's strategy was not saved");
  for (const [index, intent] of generateIntents(version.content).entries()) {
    await submitIntent(organizationId, versionId, leaders[index]?.accountId ?? "", intent);
  }

  report("Opening the baseline …");
  const wave = { name: "Baseline", strategyVersionId: versionId, closesOn: daysFromNow(14) };
  const baseline = await createWave(organizationId, wave, actor);
  const { links } = await openWave(organizationId, baseline, actor);
  const linkOf = new Map(links.map((link) => [link.name, link]));
  const invited = people.flatMap((person) => {
    const link = linkOf.get(person.name);
    return link ? [{ person, link }] : [];
  });
  await answerAll(baseUrl, version.content, invited, report);
  report("Closing, sealing and measuring …");
  await closeWave(organizationId, baseline, actor);
  await untilReleased(organizationId, baseline);

  report("Opening a second wave …");
  const second = await createWave(organizationId, { ...wave, name: "Second baseline" }, actor);
  const next = await openWave(organizationId, second, actor);
  const staff = new Set(people.filter((person) => person.layer === people.at(-1)?.layer).map((person) => person.name));
  const surveyPaths = next.links.flatMap(({ name, url }) => (staff.has(name) ? [new URL(url).pathname] : []));
  const [first, other] = leaders;
  if (!first || !other) throw new Error("the sample has no leaders");
  const shown = [owner, first, facilitator, other];
  return {
    logins: shown.map(({ role, email, password }) => ({ role, email, password })),
    surveyPaths: surveyPaths.slice(0, 3),
  };
}

async function makeAccounts(organizationId: string, people: readonly SamplePerson[], actor: Actor) {
  const make = async (name: string, email: string, role: "leader" | "facilitator", employeeId?: string) => {
    const password = newPassword();
    const { accountId } = await createAccount(organizationId, { name, email, role, employeeId, password }, actor);
    return { accountId, role, email, password };
  };
  const leaders = [];
  for (const { name, email, employeeId, layer } of people) {
    if (layer === 0) leaders.push(await make(name, email, "leader", employeeId));
  }
  return { leaders, facilitator: await make("Renske Aalbers", "facilitator@aldermoor.example", "facilitator") };
}

async function untilReleased(organizationId: string, waveId: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < releaseWithinMs; await delay(250)) {
    if ((await findWaveOfTenant(organizationId, waveId))?.releasedAt) return;
  }
  throw new Error("the sample's baseline was not released within two minutes; see the worker's lines above");
}
