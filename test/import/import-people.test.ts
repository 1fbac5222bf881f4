import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "#app/audit/verify.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { importPeople } from "#app/workflows/import-people.server.ts";
import { previewImport } from "#app/workflows/preview-import.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { listPeople } from "#db/queries/people.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { csv, goodRows, header, withRow } from "./people-file.ts";
import { refusedFiles } from "./refused-files.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const source = { source: "people.csv", actor: { accountId: "a", role: "owner" } };
const newOrganization = async () =>
  (await createOwner({ email: `owner@import-${crypto.randomUUID()}.example` })).organizationId;

/** Everything an import writes, as it is stored. */
const stored = (organizationId: string) =>
  withOrganization(organizationId, async (tx) => ({
    snapshots: [...(await tx.execute("select * from organisation_snapshots order by imported_at"))],
    people: [...(await tx.execute("select * from people order by snapshot_id, employee_id"))],
    layers: [...(await tx.execute("select layer, label from layers order by layer"))],
    audit: [...(await tx.execute("select action from audit_entries order by position"))],
  }));

test("a file becomes a snapshot with layers that have names", async () => {
  const organizationId = await newOrganization();
  expect(await importPeople(organizationId, csv(...goodRows), source)).toMatchObject({ imported: 4, changed: true });
  const { snapshots, people, layers, audit } = await stored(organizationId);
  expect(snapshots).toMatchObject([{ people_count: 4, source: "people.csv" }]);
  expect(people.map((person) => person.name)).toEqual(["Ada Root", "Ben Sales", "Cy Works", "Dee Field"]);
  expect(layers).toEqual([
    { layer: 0, label: "Leadership team" },
    { layer: 1, label: "Front line" },
  ]);
  expect(audit).toContainEqual({ action: "people-imported" });
  expect(await verifyAudit(organizationId)).toMatchObject({ intact: true });
});

test("the same people in another order and encoding change nothing", async () => {
  const organizationId = await newOrganization();
  await importPeople(organizationId, csv(...goodRows), source);
  const before = await stored(organizationId);
  const again = Buffer.from(`\ufeff${[header, ...[...goodRows].reverse()].join("\r\n")}`, "utf16le");
  expect(await importPeople(organizationId, again, source)).toMatchObject({ imported: 4, changed: false });
  expect(await stored(organizationId)).toEqual(before);
});

test("a new file replaces the organisation; the snapshot before it stays; labels stay", async () => {
  const organizationId = await newOrganization();
  await importPeople(organizationId, csv(...goodRows), source);
  await withOrganization(organizationId, (tx) => tx.execute("update layers set label = 'Crews' where layer = 1"));
  const deeper = csv(...goodRows.slice(0, 3), "009,Fay New,,002,Sales,,", "010,Gil Under,,009,Sales,,");
  expect(await importPeople(organizationId, deeper, source)).toMatchObject({ imported: 5 });
  const { snapshots, people, layers } = await stored(organizationId);
  expect(snapshots).toHaveLength(2);
  expect(people).toHaveLength(9);
  expect(layers.map(({ label }) => label)).toEqual(["Leadership team", "Crews", "Front line"]);
});

test("no refused file changes anything", async () => {
  const organizationId = await newOrganization();
  await importPeople(organizationId, csv(...goodRows), source);
  const before = await stored(organizationId);
  for (const [what, file] of refusedFiles) {
    const outcome = await importPeople(organizationId, file, source);
    expect([what, outcome.imported]).toEqual([what, undefined]);
  }
  expect(await stored(organizationId)).toEqual(before);
});

test("a fault of the database in the middle leaves nothing behind", async () => {
  const organizationId = await newOrganization();
  await importPeople(organizationId, csv(...goodRows), source);
  const before = await stored(organizationId);
  await rawSql()`alter table people add constraint no_eve check (name <> 'Eve') not valid`;
  await expect(importPeople(organizationId, withRow("005,Eve,,001,Sales,,"), source)).rejects.toThrow();
  await rawSql()`alter table people drop constraint no_eve`;
  expect(await stored(organizationId)).toEqual(before);
});

test("of two imports at the same moment both are whole, and the same file twice is one", async () => {
  const organizationId = await newOrganization();
  const outcomes = await Promise.all([1, 2, 3].map(() => importPeople(organizationId, csv(...goodRows), source)));
  expect(outcomes.filter((outcome) => outcome.imported && outcome.changed)).toHaveLength(1);
  expect((await stored(organizationId)).people).toHaveLength(4);
});

test("another organisation sees none of it", async () => {
  const organizationId = await newOrganization();
  const outcome = await importPeople(organizationId, csv(...goodRows), source);
  const other = await newOrganization();
  expect((await stored(other)).people).toEqual([]);
  const filter = { layer: null, department: null, leadersOnly: false };
  const snapshotId = outcome.imported ? outcome.snapshotId : "";
  const list = (organization: string) =>
    withOrganization(organization, (tx) => listPeople(tx, snapshotId, filter, 1, 10));
  expect((await list(other)).total).toBe(0);
  expect((await list(organizationId)).total).toBe(4);
});

test("the preview counts per layer, department and block, and changes nothing", async () => {
  const organizationId = await newOrganization();
  await importPeople(organizationId, csv(...goodRows), source);
  const before = await stored(organizationId);
  const crew = Array.from({ length: 9 }, (_, index) => `1${index}0,Crew ${index},,003,Works,,`);
  const file = csv(...goodRows.slice(0, 3), ...crew);
  expect(await previewImport(organizationId, file)).toMatchObject({
    ok: true,
    people: 12,
    layers: [
      { label: "Leadership team", people: 3 },
      { label: "Front line", people: 9 },
    ],
    departments: [
      { label: "Board", people: 1 },
      { label: "Sales", people: 1 },
      { label: "Works", people: 10 },
    ],
    blocks: [{ people: 3 }, { people: 9 }],
    joining: 9,
    leaving: 1,
  });
  expect(await stored(organizationId)).toEqual(before);
});

test("a hundred thousand people are imported; the seconds are printed", async () => {
  const organizationId = await newOrganization();
  const rows = Array.from(
    { length: 100_000 },
    (_, i) => `E${i},P ${i},,${i ? `E${Math.floor((i - 1) / 8)}` : ""},D${i % 40},,`,
  );
  const file = Buffer.from(`${header}\n${rows.join("\n")}`);
  const start = performance.now();
  expect(await importPeople(organizationId, file, source)).toMatchObject({ imported: 100_000 });
  console.log(`100,000 people imported in ${((performance.now() - start) / 1000).toFixed(1)} s (wanted: 60 at most)`);
}, 240_000);
