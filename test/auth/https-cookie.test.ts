import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { action as login } from "#app/routes/login.tsx";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { post, run } from "./browser.ts";

let database: TestDatabase;
beforeAll(async () => {
  env.PUBLIC_URL = "https://plumbline.example";
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("with an https address the cookie is bound to the host and never sent in the clear", async () => {
  const { organizationId } = await createOwner({ email: "owner@https.example" });
  const fields = { email: "a@https.example", password: "four plain words here" };
  await createAccount(organizationId, { ...fields, name: "A", role: "owner" });
  const answer = await run(login, post("/login", fields, { Origin: "https://plumbline.example" }));
  const [cookie = ""] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-plumbline=/);
  for (const flag of ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"]) expect(cookie.split("; ")).toContain(flag);
  expect(cookie).not.toMatch(/Domain/);
});
