import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { action as login } from "#app/routes/login.tsx";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { withOrganization } from "#db/client.server.ts";
import type { Role } from "#db/queries/accounts.ts";
import { waves } from "#db/schema/waves.ts";
import { cookiesOf, post, run, site } from "#test/auth/browser.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { publicRoutes, ruleFor } from "./access-rules.ts";

type RouteModule = { loader?: never; action?: never; default?: unknown };
const folder = "../../app/routes/";
const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");
const guarded = Object.keys(modules)
  .map((path) => path.slice(folder.length))
  .filter((file) => !publicRoutes.includes(file));

const roles: Role[] = ["owner", "leader", "facilitator", "coder"];
const password = "four plain words here";
const cookies = new Map<string, string>();
let database: TestDatabase;
let foreignWave: string;

async function makeTenant(name: string): Promise<string> {
  const { organizationId } = await createOwner({ email: `first@${name}.example` });
  for (const role of roles) {
    const email = `${role}@${name}.example`;
    await createAccount(organizationId, { name: role, email, role, password });
    cookies.set(`${name} ${role}`, cookiesOf(await run(login, post("/login", { email, password }))));
  }
  return organizationId;
}

beforeAll(async () => {
  database = await createTestDatabase();
  await makeTenant("here");
  const there = await makeTenant("there");
  foreignWave = await withOrganization(there, async (tx) => {
    const row = {
      organizationId: there,
      name: "Theirs",
      strategyVersionId: crypto.randomUUID(),
      closesOn: "2030-01-01",
    };
    const [wave] = await tx.insert(waves).values(row).returning();
    return wave?.id ?? "";
  });
});
afterAll(() => database.drop());

/** `/people/import/ID` for `people.import.$pending.tsx`. */
function pathOf(file: string, params: Record<string, string>): string {
  const parts = file
    .replace(/\.tsx?$/, "")
    .replaceAll("[.]", "\u0000")
    .split(".")
    .filter((part) => part !== "_index");
  return `/${parts.map((part) => (part.startsWith("$") ? (params[part.slice(1)] ?? "") : part).replaceAll("\u0000", ".")).join("/")}`;
}

async function call(file: string, kind: "loader" | "action", cookie?: string, id: string = crypto.randomUUID()) {
  const handler = (await modules[folder + file]?.())?.[kind];
  if (!handler) return null;
  const params = Object.fromEntries([...file.matchAll(/\$(\w+)/g)].map(([, name = ""]) => [name, id]));
  const headers: Record<string, string> = cookie ? { Cookie: cookie } : {};
  const init = kind === "action" ? { method: "POST", body: new URLSearchParams(), headers } : { headers };
  return {
    kind,
    path: pathOf(file, params),
    ...(await run(handler, new Request(site + pathOf(file, params), init), params)),
  };
}

test("there are routes to crawl, and each public one exists", () => {
  expect(guarded.length).toBeGreaterThan(10);
  for (const file of publicRoutes) expect(Object.keys(modules)).toContain(folder + file);
});

describe.each(guarded)("%s", (file) => {
  test("is in the list of who may open it, and has a loader that can refuse", async () => {
    expect(ruleFor(file), "say in access-rules.ts who may open this route").toBeDefined();
    const module = await modules[folder + file]?.();
    if (module?.default) expect(module.loader, "a page without a loader is open to everybody").toBeDefined();
  });

  test("nobody signed in: a page leads to sign-in, the API and every action say 401", async () => {
    const read = await call(file, "loader");
    if (read && !file.startsWith("api.")) {
      expect(read.status).toBe(302);
      expect(read.headers.get("Location")).toBe(
        read.path === "/" ? "/login" : `/login?to=${encodeURIComponent(read.path)}`,
      );
    }
    const refused = [file.startsWith("api.") ? read : null, await call(file, "action")].filter(
      (answer) => answer !== null,
    );
    for (const { status, body } of refused) {
      expect({ status, body }).toMatchObject({ status: 401, body: { error: { code: "unauthorized" } } });
    }
  });

  test("a role that is not listed gets 403, one that is does not", async () => {
    for (const role of roles) {
      const cookie = cookies.get(`here ${role}`);
      const read = await call(file, "loader", cookie);
      if (ruleFor(file)?.read.includes(role)) expect([role, read?.status]).not.toEqual([role, 403]);
      else if (read) expect([role, read.status]).toEqual([role, 403]);
      if (ruleFor(file)?.write.includes(role)) continue;
      const written = await call(file, "action", cookie);
      if (written)
        expect([role, written.status, written.body]).toMatchObject([role, 403, { error: { code: "forbidden" } }]);
    }
  });

  test("another organisation's ids are not found", async () => {
    if (!file.includes("$")) return;
    for (const role of ruleFor(file)?.read ?? []) {
      const read = await call(file, "loader", cookies.get(`here ${role}`), foreignWave);
      if (read) expect([role, read.status]).toEqual([role, 404]);
    }
  });
});
