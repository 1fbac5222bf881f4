import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "#app/audit/verify.server.ts";
import { defaultRetention, readRetention } from "#app/privacy/retention.ts";
import { action as login } from "#app/routes/login.tsx";
import { action as erase } from "#app/routes/people.requests._index.tsx";
import { loader as copyFile } from "#app/routes/people.requests.copy[.]json.ts";
import { cancelWave } from "#app/workflows/cancel-wave.server.ts";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { importPeople } from "#app/workflows/import-people.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { saveRetention } from "#db/queries/retention.ts";
import { applyRetention, previewRetention } from "#jobs/apply-retention.ts";
import { cookiesOf, get, post, run } from "#test/auth/browser.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type OpenedWave, openTestWave, peopleFile, useKeyFolder } from "#test/support/wave.ts";

const password = "four plain words here";
let database: TestDatabase;
let wave: OpenedWave;
let cookie: Record<string, string>;
let removeKeys: () => void;

/** Rows of the organisation, as its owner of tables reads them. */
const rows = (query: string) =>
  rawSql().begin(async (sql) => {
    await sql`select set_config('plumbline.organization', ${wave.organizationId}, true)`;
    return sql.unsafe(query);
  });
const change = rows;
const copyOf = (person: string) => run(copyFile, get(`/people/requests/copy.json?person=${person}`, cookie));
const eraseAs = (fields: Record<string, string>) => run(erase, post("/people/requests", fields, cookie));
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  wave = await openTestWave();
  const { organizationId } = wave;
  const email = "hr@wave.example";
  await createAccount(organizationId, { name: "HR", email, role: "owner", password });
  await createAccount(organizationId, {
    name: "Nine",
    email: "p9@wave.example",
    role: "leader",
    password,
    employeeId: "9",
  });
  cookie = { Cookie: cookiesOf(await run(login, post("/login", { email, password }))) };
}, 600_000);
afterAll(async () => {
  await database?.drop();
  removeKeys?.();
});

test("a copy holds what is kept of one person, and nothing that says whether they took part", async () => {
  await change(
    `update invitations set blinded_hash = '\\x01' where person_id in (select id from people where employee_id = '9')`,
  );
  const answer = await copyOf("P9@wave.example");
  expect(answer.headers.get("Content-Disposition")).toContain("attachment");
  const copy = answer.body as Record<string, unknown>;
  expect(copy).toMatchObject({
    employeeId: "9",
    imports: [{ name: "Person 9", email: "p9@wave.example", department: "Works" }],
    invitations: [{ wave: "Test wave" }],
    account: { email: "p9@wave.example", role: "leader" },
  });
  const without = ((await copyOf("10")).body ?? {}) as Record<string, unknown>;
  // The attack: two copies, of one who holds a ticket and one who does not, differ in what is theirs and nowhere else.
  const shape = ({ imports, invitations, notInHere }: Record<string, unknown>) =>
    JSON.stringify([imports, invitations, notInHere])
      .replace(/Person \d+|p\d+@wave\.example|"employeeId":"\d+"|"managerEmployeeId":"\d+"/g, "")
      .replace(/"block":"[^"]*"/g, "");
  expect(shape(copy)).toBe(shape(without));
  expect(JSON.stringify(copy)).not.toMatch(/ticket_|blinded|token|password|hash/i);
  expect((await copyOf("nobody")).status).toBe(404);
});

test("somebody who is still in the organisation is not erased: the next import would bring them back", async () => {
  expect(await eraseAs({ employeeId: "9" })).toMatchObject({ status: 422 });
  const refused = await eraseAs({ employeeId: "9", confirm: "yes" });
  expect(refused).toMatchObject({
    status: 422,
    body: { problem: expect.stringContaining("Import the people without") },
  });
  expect(await rows("select 1 from people where employee_id = '9'")).toHaveLength(1);
});

test("erasure takes the sign-in at once, waits with the rows of a running wave, and finishes by itself", async () => {
  const { organizationId, waveId, actor } = wave;
  const lines = peopleFile(5).csv.split("\n");
  const without = lines.filter((line) => !line.startsWith("9,")).map((line) => line.replace(",9,Works", ",8,Works"));
  expect(await importPeople(organizationId, Buffer.from(without.join("\n")), { source: "b.csv", actor })).toMatchObject(
    {
      imported: lines.length - 2,
    },
  );
  expect((await eraseAs({ employeeId: "9", confirm: "yes" })).status).toBe(303);
  expect(await rawSql()`select 1 from accounts where email = 'p9@wave.example'`).toEqual([]);
  expect(await rows("select 1 from people where employee_id = '9'")).toHaveLength(1);
  expect(await rows("select employee_id from erasures where done_at is null")).toEqual([{ employee_id: "9" }]);

  await cancelWave(organizationId, waveId, actor);
  await applyRetention(inDays(1));
  expect(
    await rows("select 1 from people where employee_id = '9' or manager_employee_id = '9' or name = 'Person 9'"),
  ).toEqual([]);
  expect(await rows("select employee_id, done_at is null as waits from erasures")).toEqual([
    { employee_id: null, waits: false },
  ]);
  // The tree of the earlier import is whole: whoever reported to them reports to a row without a name.
  const [broken] = await rows(`select count(*)::int as orphans from people p where manager_employee_id is not null
    and not exists (select from people m where m.snapshot_id = p.snapshot_id and m.employee_id = p.manager_employee_id)`);
  expect(broken?.orphans).toBe(0);
  expect((await copyOf("9")).status).toBe(404);
});

test("periods are whole days within bounds, and empty keeps everything", () => {
  const fields = { snapshots: "730", mails: "", comments: "90", answers: "364", audit: "1e9" };
  expect(readRetention(fields)).toEqual({
    problems: { answers: expect.stringContaining("from 365"), audit: expect.stringContaining("from 365") },
  });
  expect(readRetention({ ...fields, answers: "365", audit: " 400 " })).toEqual({
    days: { snapshots: 730, mails: null, comments: 90, answers: 365, audit: 400 },
  });
});

test("a run deletes exactly what the preview counted, once a day, and the newest import stays", async () => {
  const { organizationId } = wave;
  const within = <T>(work: Parameters<typeof withOrganization<T>>[1]) => withOrganization(organizationId, work);
  await change(`insert into mails (organization_id, kind, recipient, subject, message_id, state)
    values ('${organizationId}', 'set-password', 'x@wave.example', 's', '<1>', 'sent'), ('${organizationId}', 'set-password', 'y@wave.example', 's', '<2>', 'due')`);
  await within((tx) => saveRetention(tx, organizationId, { ...defaultRetention, comments: null }));
  const later = inDays(800);
  const preview = await within((tx) => previewRetention(tx, organizationId, later));
  const people = await rows("select count(*)::int as people from people");
  expect(preview).toMatchObject({ snapshots: 66, mails: 1, comments: 0, answers: 0, audit: 0 });
  await applyRetention(later);
  const left = await rows("select count(*)::int as people from people");
  expect(left[0]?.people).toBe((people[0]?.people ?? 0) - preview.snapshots);
  expect(await rows("select 1 from organisation_snapshots")).toHaveLength(1);
  expect(await rows("select 1 from invitations")).toEqual([]);
  expect(await rows("select recipient from mails")).toEqual([{ recipient: "y@wave.example" }]);
  const runs = await rows("select detail from audit_entries where action = 'retention-applied' order by position");
  expect(runs.at(-1)?.detail).toMatchObject({ snapshots: 66, mails: 1 });
  await Promise.all(Array.from({ length: 4 }, () => applyRetention(later)));
  expect(await rows("select 1 from audit_entries where action = 'retention-applied'")).toHaveLength(runs.length);
}, 60_000);

test("old audit entries go, and the chain stays checkable: what is left cannot be cut or changed unseen", async () => {
  const { organizationId } = wave;
  const [before] = await rows("select count(*)::int as entries from audit_entries");
  await applyRetention(inDays(1200));
  const verdict = await verifyAudit(organizationId);
  expect(verdict).toMatchObject({ intact: true });
  expect(verdict.entries).toBeLessThan(before?.entries ?? 0);
  // Cut once more without an entry that says so: noticed.
  await change("delete from audit_entries where position = (select min(position) from audit_entries)");
  expect(await verifyAudit(organizationId)).toMatchObject({ intact: false });
}, 60_000);
