import { afterAll, beforeAll, expect, test } from "vitest";
import { findSession, requireRole } from "#app/auth/session.server.ts";
import { action as login, loader as loginPage } from "#app/routes/login.tsx";
import { action as logout, loader as logoutPage } from "#app/routes/logout.ts";
import { changeAccess } from "#app/workflows/change-access.server.ts";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { rawSql } from "#db/client.server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { leastTimes } from "#test/support/least-times.ts";
import { cookiesOf, get, post, run } from "./browser.ts";

const password = "four plain words here";
const system = { accountId: null, role: "system" };
let database: TestDatabase;
let organizationId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ organizationId } = await createOwner({ email: "owner@sign-in.example" }));
  for (const name of ["maren", "slow", "moved", "gone", "locked"]) await addLeader(name);
});
afterAll(() => database.drop());

const addLeader = (name: string) =>
  createAccount(organizationId, { name, email: `${name}@sign-in.example`, role: "leader", password });
const signIn = (name: string, secret = password, headers: Record<string, string> = {}) =>
  run(login, post("/login", { email: `${name}@sign-in.example`, password: secret }, headers));
const sessionOf = (cookie: string) => findSession(get("/", { Cookie: cookie }));

test("a right password gives 303 and a session; the address is not case-sensitive", async () => {
  const answer = await run(login, post("/login", { email: " Maren@Sign-In.example", password }));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/");
  expect(await sessionOf(cookiesOf(answer))).toMatchObject({ role: "leader", organizationId, name: "maren" });
});

test("the session cookie is opaque, HttpOnly, Lax, and plain on http", async () => {
  const [cookie = "", ...others] = (await signIn("maren")).headers.getSetCookie();
  expect(others).toEqual([]);
  expect(cookie).toMatch(/^plumbline=[A-Za-z0-9]{32}\./); // 32 of 62 characters: 190 bits
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(cookie).toMatch(/; Path=\//);
  expect(cookie).not.toMatch(/Secure|Domain/);
});

test("unknown account, wrong password and a malformed address get the same answer in the same time", async () => {
  const kinds = [
    ["slow", "wrong password"],
    ["nobody", password],
    ["not@an@address", "x"],
    ["nobody", "x".repeat(5000)],
  ] as const;
  const answers: Awaited<ReturnType<typeof signIn>>[] = [];
  const attempts = kinds.map(
    ([name, secret]) =>
      async () =>
        answers.push(await signIn(name, secret)),
  );
  const times = await leastTimes(3, ...attempts);
  for (const answer of answers) {
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual(answers[0]?.body);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
  expect(answers).toHaveLength(3 * kinds.length);
  expect(Math.max(...times) / Math.min(...times)).toBeLessThan(1.5);
});

test("each sign-in has a new id, ends the one before, and takes no id from outside", async () => {
  const first = cookiesOf(await signIn("maren"));
  const second = cookiesOf(await signIn("maren", password, { Cookie: first }));
  expect(second).not.toBe(first);
  expect(await sessionOf(first)).toBeNull();
  const fixed = "plumbline=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.c2ln";
  const third = await signIn("maren", password, { Cookie: fixed });
  expect(cookiesOf(third)).not.toContain("AAAAAAAA");
  expect(await sessionOf(fixed)).toBeNull();
});

test("a token read from the database signs nobody in", async () => {
  await signIn("maren");
  const [row] = await rawSql()`select token from sessions limit 1`;
  expect(await sessionOf(`plumbline=${row?.token}`)).toBeNull();
  expect(await sessionOf(`plumbline=${row?.token}.${"A".repeat(43)}=`)).toBeNull();
});

test("sign-out ends the session on the server, and only by POST", async () => {
  const cookie = cookiesOf(await signIn("maren"));
  expect((await run(logoutPage, get("/logout", { Cookie: cookie }))).status).toBe(405);
  expect(await sessionOf(cookie)).not.toBeNull();
  const answer = await run(logout, post("/logout", {}, { Cookie: cookie }));
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/login"]);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^plumbline=;.*Max-Age=0/);
  expect(await sessionOf(cookie)).toBeNull();
});

test("another role, or none, ends the sessions at once", async () => {
  for (const [name, role] of [
    ["moved", "facilitator"],
    ["gone", null],
  ] as const) {
    const cookie = cookiesOf(await signIn(name));
    const session = await sessionOf(cookie);
    expect(await changeAccess(organizationId, session?.accountId ?? "", role, system)).toBe(true);
    expect(await sessionOf(cookie)).toBeNull();
  }
  expect((await signIn("moved")).status).toBe(303);
  expect((await signIn("gone")).status).toBe(401);
});

test("an account whose role was taken by hand cannot sign in", async () => {
  const { accountId } = await addLeader("orphan");
  await rawSql()`delete from account_roles where account_id = ${accountId}`;
  expect((await signIn("orphan")).status).toBe(401);
  expect(await rawSql()`select 1 from sessions where user_id = ${accountId}`).toHaveLength(0);
});

test("guessing is refused within 25 tries, for this account from this address only", async () => {
  const statuses = [];
  for (let attempt = 0; attempt < 25; attempt += 5) {
    const tries = Array.from({ length: 5 }, (_, index) => signIn("locked", `guess ${attempt + index}`));
    statuses.push(...(await Promise.all(tries)));
  }
  const refused = statuses.filter(({ status }) => status === 429);
  expect(statuses.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(refused).toHaveLength(15);
  expect(Number(refused[0]?.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect((await signIn("locked")).status).toBe(429);
  expect((await signIn("maren")).status).toBe(303);
});

test("after sign-in one stays on this site", async () => {
  const foreign = [
    "//evil.example",
    "/\\evil.example",
    "/%09/evil.example",
    "/\t/evil.example",
    "https://evil.example",
    "\\\\evil.example",
    "/%2f/evil.example",
    "javascript:alert(1)",
    " //evil.example",
    "/%5cevil.example",
    "evil.example",
    "http:evil.example",
  ];
  for (const to of foreign) {
    const fields = { email: "maren@sign-in.example", password };
    const byField = await run(login, post("/login", { ...fields, to }));
    const byQuery = await run(login, post(`/login?to=${encodeURIComponent(to)}`, fields));
    expect([to, byField.headers.get("Location")]).toEqual([to, "/"]);
    expect([to, byQuery.headers.get("Location")]).toEqual([to, "/"]);
  }
  const own = await run(
    login,
    post("/login?to=%2Fwaves%2F1%3Fa%3Db%2520c", { email: "maren@sign-in.example", password }),
  );
  expect(own.headers.get("Location")).toBe("/waves/1?a=b%20c");
  expect((await run(loginPage, get("/login?to=//evil.example"))).body).toMatchObject({ to: "/" });
});

test("a post from another site is refused before it is read; without either header it passes", async () => {
  const fields = { email: "maren@sign-in.example", password };
  const from = async (headers: Record<string, string>) => (await run(login, post("/login", fields, headers))).status;
  expect(await from({ Origin: "https://evil.example" })).toBe(403);
  expect(await from({ Origin: "null" })).toBe(403);
  expect(await from({ Origin: "http://localhost:3001" })).toBe(403);
  expect(await from({ "Sec-Fetch-Site": "cross-site" })).toBe(403);
  expect(await from({ "Sec-Fetch-Site": "same-site" })).toBe(403);
  expect(await from({ Origin: "http://localhost:3000", "Sec-Fetch-Site": "same-origin" })).toBe(303);
  expect(await from({})).toBe(303);
});

test("a wrong role gets 403, and the refusal stands in the audit", async () => {
  const cookie = cookiesOf(await signIn("maren"));
  const answer = await run(({ request }) => requireRole(request, "owner"), get("/people", { Cookie: cookie }));
  expect(answer).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
  const [row] = await rawSql().begin(async (tx) => {
    await tx`select set_config('plumbline.organization', ${organizationId}, true)`;
    return tx`select subject from audit_entries where action = 'access-refused' order by position desc limit 1`;
  });
  expect(row?.subject).toBe("GET /people");
});

test("a form that cannot be read is refused in words", async () => {
  const send = (body: string, type: string) =>
    run(login, new Request("http://localhost:3000/login", { method: "POST", body, headers: { "Content-Type": type } }));
  expect((await send("{}", "application/json")).status).toBe(415);
  expect((await send("x", "multipart/form-data")).status).toBe(400);
  expect((await send(`email=${"x".repeat(70_000)}`, "application/x-www-form-urlencoded")).status).toBe(413);
});
