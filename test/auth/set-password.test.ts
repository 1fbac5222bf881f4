import { afterAll, beforeAll, expect, test } from "vitest";
import { findSession } from "#app/auth/session.server.ts";
import { action as login } from "#app/routes/login.tsx";
import { action, loader } from "#app/routes/set-password.$token.tsx";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { renewLink } from "#app/workflows/renew-link.server.ts";
import { rawSql } from "#db/client.server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { cookiesOf, get, post, run } from "./browser.ts";

const system = { accountId: null, role: "system" };
let database: TestDatabase;
let organizationId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  ({ organizationId } = await createOwner({ email: "owner@links.example" }));
});
afterAll(() => database.drop());

const tokenOf = (url: string | undefined) => url?.split("/set-password/")[1] ?? "";
const open = (token: string) => run(loader, get(`/set-password/${token}`), { token });
const set = (token: string, password: string) => run(action, post(`/set-password/${token}`, { password }), { token });
const signIn = (email: string, password: string) => run(login, post("/login", { email, password }));

test("the owner's link opens twice, sets one password, and then is gone", async () => {
  const token = tokenOf((await createOwner({ email: "first@links.example" })).setPasswordUrl);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect((await open(token)).status).toBe(200);
  expect((await open(token)).status).toBe(200);
  const short = await set(token, "elevenchars");
  expect(short).toMatchObject({ status: 422, body: { error: expect.stringMatching(/12/) } });
  expect((await set(token, "four plain words here")).status).toBe(303);
  expect((await open(token)).status).toBe(404);
  expect((await set(token, "another long password")).status).toBe(404);
  expect((await signIn("first@links.example", "four plain words here")).status).toBe(303);
});

test("of parallel posts one sets the password", async () => {
  const { setPasswordUrl } = await createAccount(organizationId, {
    name: "P",
    email: "p@links.example",
    role: "leader",
  });
  const answers = await Promise.all(
    ["one", "two", "three"].map((word) => set(tokenOf(setPasswordUrl), `password ${word} long`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
});

test("only a hash of the link is stored", async () => {
  const token = tokenOf(
    (await createAccount(organizationId, { name: "H", email: "h@links.example", role: "leader" })).setPasswordUrl,
  );
  const rows = await rawSql()`select * from verifications`;
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("a week later, or after a newer link, the old one is dead", async () => {
  const made = await createAccount(organizationId, { name: "W", email: "w@links.example", role: "leader" });
  const renewed = await renewLink(organizationId, made.accountId, system);
  expect((await open(tokenOf(made.setPasswordUrl))).status).toBe(404);
  expect((await open(tokenOf(renewed?.setPasswordUrl))).status).toBe(200);
  await rawSql()`update verifications set expires_at = now() - interval '1 second' where value = ${made.accountId}`;
  expect((await open(tokenOf(renewed?.setPasswordUrl))).status).toBe(404);
  expect((await set(tokenOf(renewed?.setPasswordUrl), "four plain words here")).status).toBe(404);
});

test("a new password ends the sessions of the old one", async () => {
  const password = "four plain words here";
  const { accountId } = await createAccount(organizationId, {
    name: "S",
    email: "s@links.example",
    role: "leader",
    password,
  });
  const cookie = cookiesOf(await signIn("s@links.example", password));
  expect(await findSession(get("/", { Cookie: cookie }))).not.toBeNull();
  const renewed = await renewLink(organizationId, accountId, system);
  expect((await set(tokenOf(renewed?.setPasswordUrl), "four other words here")).status).toBe(303);
  expect(await findSession(get("/", { Cookie: cookie }))).toBeNull();
  expect((await signIn("s@links.example", password)).status).toBe(401);
});

test("another organisation cannot renew a link", async () => {
  const other = await createOwner({ email: "owner@other.example" });
  const { accountId } = await createAccount(organizationId, { name: "T", email: "t@links.example", role: "leader" });
  expect(await renewLink(other.organizationId, accountId, system)).toBeNull();
});

test("an address has one account, whatever its case", async () => {
  await expect(createAccount(organizationId, { name: "T", email: "T@LINKS.example", role: "owner" })).rejects.toThrow(
    /already/,
  );
  await expect(createOwner({ email: "nobody" })).rejects.toThrow(/mail address/);
});
