import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as page } from "#app/routes/instruments.$version._index.tsx";
import { action as remove } from "#app/routes/instruments.$version.removal.ts";
import { action as login } from "#app/routes/login.tsx";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createInstrument } from "#app/workflows/create-instrument.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { editInstrument } from "#app/workflows/edit-instrument.server.ts";
import { publishInstrument } from "#app/workflows/publish-instrument.server.ts";
import { removeDraft } from "#app/workflows/remove-draft.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { listInstrumentVersions } from "#db/queries/instrument-versions.ts";
import { insertWave } from "#db/queries/waves.ts";
import { documentOf } from "#surveys/document-template.ts";
import { cookiesOf, get, post, run } from "#test/auth/browser.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const pulse = documentOf("pulse");
const actor = { accountId: null, role: "owner" };
const password = "four plain words here";
let database: TestDatabase;
let organizationId: string;
let owner: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ organizationId } = await createOwner({ email: "first@drafts.example" }));
  const email = "owner@drafts.example";
  await createAccount(organizationId, { name: "Owner", email, role: "owner", password });
  owner = { Cookie: cookiesOf(await run(login, post("/login", { email, password }))) };
});
afterAll(() => database.drop());

const make = (name: string) => createInstrument(organizationId, { name, document: pulse }, actor);
const publish = (versionId: string) =>
  publishInstrument(organizationId, { versionId, revision: 1, confirmed: true }, actor);
const edit = (versionId: string, title: string) =>
  editInstrument(organizationId, { versionId, revision: 1 }, (document) => ({ ...document, title }), actor);
const versions = async () =>
  (await withOrganization(organizationId, (tx) => listInstrumentVersions(tx))).map(
    ({ name, number }) => `${name} ${number}`,
  );
const press = async (versionId: string, fields: Record<string, string>) => {
  const path = `/instruments/${versionId}/removal`;
  const answer = await run(remove, post(path, fields, owner), { version: versionId });
  return [answer.status, answer.headers.get("Location")];
};
const audit = async () => {
  const rows = await withOrganization(organizationId, (tx) =>
    tx.execute("select action, subject, detail from audit_entries where action like '%-removed'"),
  );
  return [...rows];
};

test("an unused instrument goes with its only draft, once the box is ticked", async () => {
  const versionId = await make("Tried");
  expect(await press(versionId, { revision: "1" })).toEqual([303, `/instruments/${versionId}?said=unconfirmed`]);
  expect(await versions()).toEqual(["Tried 1"]);
  expect(await press(versionId, { revision: "1", confirm: "yes" })).toEqual([303, "/instruments?said=removed"]);
  expect(await versions()).toEqual([]);
  expect((await run(page, get(`/instruments/${versionId}`, owner), { version: versionId })).status).toBe(404);
  expect(await press(versionId, { revision: "1", confirm: "yes" })).toMatchObject([404, null]);
  expect(await audit()).toEqual([{ action: "instrument-removed", subject: versionId, detail: { number: 1 } }]);
});

test("a later draft leaves the published version, which stays however it is asked", async () => {
  const first = await make("Kept");
  await publish(first);
  const second = await edit(first, "Another title");
  expect(await press(first, { revision: "1", confirm: "yes" })).toEqual([303, `/instruments/${first}?said=frozen`]);
  await removeDraft(organizationId, { versionId: second, revision: 1 }, actor);
  expect(await versions()).toEqual(["Kept 1"]);
  expect(await press(first, { revision: "1", confirm: "yes" })).toEqual([303, `/instruments/${first}?said=frozen`]);
  expect((await audit()).at(-1)).toEqual({
    action: "instrument-version-removed",
    subject: second,
    detail: { number: 2 },
  });
  // The number is free again for the next change.
  expect(await edit(first, "A third title")).not.toBe(second);
  expect(await versions()).toEqual(["Kept 2", "Kept 1"]);
});

test("a draft that somebody changed since, or that a wave names, is not removed", async () => {
  const versionId = await make("Busy");
  await edit(versionId, "Changed");
  expect(await press(versionId, { revision: "1", confirm: "yes" })).toEqual([
    303,
    `/instruments/${versionId}?said=changed`,
  ]);
  // No page makes such a wave; the refusal holds whatever code comes to.
  const wave = { name: "W", strategyVersionId: crypto.randomUUID(), template: versionId, closesOn: "2999-01-01" };
  await withOrganization(organizationId, (tx) => insertWave(tx, { organizationId, ...wave }));
  expect(await press(versionId, { revision: "2", confirm: "yes" })).toEqual([
    303,
    `/instruments/${versionId}?said=used`,
  ]);
  expect(await versions()).toContain("Busy 1");
});

test("another organisation's draft is not there to remove", async () => {
  const versionId = await make("Ours");
  const stranger = await createOwner({ organizationName: "Stranger", email: "stranger@drafts.example" });
  await expect(removeDraft(stranger.organizationId, { versionId, revision: 1 }, actor)).rejects.toThrow("no such");
  expect(await versions()).toContain("Ours 1");
});
