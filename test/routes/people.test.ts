import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { loader as peopleCount } from "#app/routes/api.admin.people.count.ts";
import { action as importByApi } from "#app/routes/api.admin.people.import.ts";
import { action as login } from "#app/routes/login.tsx";
import { loader as peoplePage } from "#app/routes/people._index.tsx";
import { action as upload } from "#app/routes/people.import._index.tsx";
import { loader as preview, action as replace } from "#app/routes/people.import.$pending.tsx";
import { action as saveLayers } from "#app/routes/people.layers.tsx";
import { action as giveSignIn, loader as signIns } from "#app/routes/people.sign-ins._index.tsx";
import { action as changeSignIn } from "#app/routes/people.sign-ins.$account.tsx";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { rawSql } from "#db/client.server.ts";
import { cookiesOf, get, post, run, site } from "#test/auth/browser.ts";
import { csv, goodRows, withRow } from "#test/import/people-file.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const password = "four plain words here";
let database: TestDatabase;
let cookie: Record<string, string>;
let otherOwner: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  const { organizationId } = await createOwner({ email: "first@people.example" });
  cookie = await ownerOf(organizationId, "owner@people.example");
  otherOwner = await ownerOf(organizationId, "second@people.example");
});
afterAll(() => database.drop());

async function ownerOf(organizationId: string, email: string) {
  await createAccount(organizationId, { name: email, email, role: "owner", password });
  return { Cookie: cookiesOf(await run(login, post("/login", { email, password }))) };
}

function sendFile(path: string, bytes: Uint8Array<ArrayBuffer>, name = "people.csv", headers = cookie) {
  const body = new FormData();
  body.set("file", new File([bytes], name, { type: "text/csv" }));
  return new Request(site + path, { method: "POST", body, headers });
}
const byApi = (bytes: Uint8Array<ArrayBuffer>) => run(importByApi, sendFile("/api/admin/people/import", bytes));
const count = async () => (await run(peopleCount, get("/api/admin/people/count", cookie))).body;
const list = async (query = "") =>
  ((await run(peoplePage, get(`/people${query}`, cookie))).body as { list: unknown }).list;

test("the API imports a file, counts, and refuses row by row with the counts as before", async () => {
  expect(await count()).toEqual({ count: 0 });
  expect(await list()).toBeNull();
  expect(await byApi(csv(...goodRows))).toMatchObject({ status: 200, body: { imported: 4 } });
  expect(await byApi(withRow("005,Eve,,999,Sales,,"))).toMatchObject({
    status: 422,
    body: { error: { code: "refused_file" }, rows: [{ row: 6, reason: "manager_id 999 is not in the file" }] },
  });
  expect(await count()).toEqual({ count: 4 });
});

test("the API refuses what is no upload, or too large a one", async () => {
  const send = (body: BodyInit, headers: Record<string, string> = {}) => {
    const request = new Request(`${site}/api/admin/people/import`, {
      method: "POST",
      body,
      headers: { ...cookie, ...headers },
    });
    return run(importByApi, request);
  };
  expect((await send("employee_id,name", { "Content-Type": "text/csv" })).status).toBe(415);
  expect((await send("{}", { "Content-Type": "application/json" })).status).toBe(415);
  expect((await send("--x\r\nbroken", { "Content-Type": "multipart/form-data; boundary=x" })).status).toBe(400);
  expect((await send(new FormData())).status).toBe(422);
  expect((await byApi(new Uint8Array(33 * 1024 * 1024))).status).toBe(413);
  expect(await count()).toEqual({ count: 4 });
});

test("a file is looked at, kept for its sender only, and replaces the organisation on request", async () => {
  const kept = await run(
    upload,
    sendFile("/people/import", withRow("005,Eve,,001,Sales,,"), "C:\\secret\\ne\u202ew.csv"),
  );
  expect(kept.status).toBe(303);
  const path = kept.headers.get("Location") ?? "";
  const params = { pending: path.split("/").pop() ?? "" };
  expect((await run(preview, get(path, cookie), params)).body).toMatchObject({
    people: 5,
    joining: 1,
    leaving: 0,
    source: "new.csv",
  });
  expect((await run(preview, get(path, otherOwner), params)).status).toBe(404);
  expect((await run(replace, post(path, {}, otherOwner), params)).status).toBe(404);
  expect(await count()).toEqual({ count: 4 });
  expect((await run(replace, post(path, {}, cookie), params)).status).toBe(303);
  expect(await count()).toEqual({ count: 5 });
  expect((await run(preview, get(path, cookie), params)).status).toBe(404);
});

test("a file in which more people leave than stay asks for a tick", async () => {
  const kept = await run(upload, sendFile("/people/import", csv(...goodRows.slice(0, 2))));
  const path = kept.headers.get("Location") ?? "";
  const params = { pending: path.split("/").pop() ?? "" };
  expect((await run(preview, get(path, cookie), params)).body).toMatchObject({ people: 2, joining: 0, leaving: 3 });
  expect((await run(replace, post(path, {}, cookie), params)).status).toBe(422);
  expect(await count()).toEqual({ count: 5 });
  expect((await run(replace, post(path, { confirm: "yes" }, cookie), params)).status).toBe(303);
  expect(await count()).toEqual({ count: 2 });
  await byApi(withRow("005,Eve,,001,Sales,,"));
  expect(await count()).toEqual({ count: 5 });
});

test("a file that was left lying is gone after an hour", async () => {
  const path = (await run(upload, sendFile("/people/import", csv(...goodRows)))).headers.get("Location") ?? "";
  const params = { pending: path.split("/").pop() ?? "" };
  await rawSql().begin(async (tx) => {
    await tx`select set_config('plumbline.organization', (select organization_id::text from account_roles limit 1), true)`;
    await tx`update pending_imports set expires_at = now()`;
  });
  expect((await run(replace, post(path, {}, cookie), params)).status).toBe(404);
  expect(await count()).toEqual({ count: 5 });
});

test("a refused upload is listed on the page and not kept", async () => {
  const answer = await run(upload, sendFile("/people/import", withRow("004,Eve,,001,Sales,,")));
  expect(answer).toMatchObject({ status: 422, body: { total: 1, rows: [{ row: 6 }] } });
  const empty = await run(upload, post("/people/import", {}, cookie));
  expect(empty).toMatchObject({ status: 415, body: { error: expect.stringMatching(/multipart/) } });
});

test("the list has pages and filters, and nonsense in them is no fault", async () => {
  expect(await list("?layer=0&department=Sales")).toMatchObject({
    total: 2,
    people: [{ name: "Ben Sales", teamSize: 1 }, { name: "Eve" }],
  });
  expect(await list("?leaders=1")).toMatchObject({ total: 2, people: [{ name: "Ada Root" }, { name: "Ben Sales" }] });
  expect(await list("?layer=9'--&page=-1&department=%00%27%3B")).toMatchObject({ total: 0, page: 1 });
});

test("layers can be renamed, each to a name of its own", async () => {
  const rename = (fields: Record<string, string>) => run(saveLayers, post("/people/layers", fields, cookie));
  expect((await rename({ "layer-0": "Top", "layer-1": "top " })).status).toBe(422);
  expect((await rename({ "layer-0": "Top", "layer-1": " " })).status).toBe(422);
  expect((await rename({ "layer-0": "Board and heads", "layer-1": "Crews", "layer-7": "none" })).status).toBe(303);
  expect(await list()).toMatchObject({
    layers: [
      { label: "Board and heads", people: 4 },
      { label: "Crews", people: 1 },
    ],
  });
});

test("a leader gets a sign-in with a link that is shown once; changing one's own access is refused", async () => {
  delete env.SMTP_URL;
  const give = (fields: Record<string, string>) => run(giveSignIn, post("/people/sign-ins", fields, cookie));
  const ben = { employeeId: "002", name: "Ben", email: "ben@x.example", role: "leader" };
  const made = await give(ben);
  expect(made).toMatchObject({ status: 200, body: { email: "ben@x.example", mailed: false, error: null } });
  expect((made.body as { url: string }).url).toMatch(/^http:\/\/localhost:3000\/set-password\/[\w-]{43}$/);
  expect((await give(ben)).status).toBe(422);
  expect((await give({ ...ben, email: "ben2@x.example" })).status).toBe(422);
  expect((await give({ ...ben, role: "superuser" })).status).toBe(422);
  expect((await give({ ...ben, employeeId: "999", email: "new@x.example" })).status).toBe(422);
  expect(await list("?layer=0&department=Sales")).toMatchObject({
    people: [{ account: { role: "leader" } }, { account: null }],
  });

  const { accounts } = (await run(signIns, get("/people/sign-ins", cookie))).body as {
    accounts: { accountId: string; email: string }[];
  };
  const idOf = (email: string) => accounts.find((account) => account.email === email)?.accountId ?? "";
  const change = (account: string, fields: Record<string, string>) =>
    run(changeSignIn, post(`/people/sign-ins/${account}`, fields, cookie), { account });
  const renewed = await change(idOf("ben@x.example"), { do: "link" });
  expect((renewed.body as { url: string }).url).not.toBe((made.body as { url: string }).url);
  expect((await change(idOf("owner@people.example"), { do: "remove" })).status).toBe(409);
  expect((await change(idOf("ben@x.example"), { do: "role", role: "facilitator" })).status).toBe(303);
  expect((await change(idOf("ben@x.example"), { do: "remove" })).status).toBe(303);
  expect((await change(idOf("ben@x.example"), { do: "remove" })).status).toBe(404);
  expect((await give(ben)).status).toBe(200);
});
