import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setDatabaseUrl } from "#app/env.server.ts";
import type { Release } from "#app/privacy/release-content.ts";
import { closeDatabase, database, withOrganization } from "#db/client.server.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { findLatestReleasedWave, findRelease } from "#db/queries/releases.ts";
import { truth } from "#db/sample/truth.ts";
import { organizations } from "#db/schema/organizations.ts";
import { type RunningApp, startApp } from "#test/support/app.ts";
import { numbersWithoutMethod } from "#test/support/numbers-without-method.ts";
import { listSealedAnswers } from "#test/support/sealed-answers.ts";
import { blocksOf, questions, sizesOf } from "../attacks/what-is-counted.ts";
import { disclosedByRationals } from "../privacy/rational-oracle.ts";
import { describeSecondWave } from "./second-wave.ts";

/** What `npm start` shows a newcomer, read over HTTP, held against what was planted (issue 1, A1). */
let app: RunningApp;
let cookie = "";
let organizationId = "";
let waveId = "";
type Shown = { value?: number; low?: number; high?: number; band?: string; unit?: string } | null;
type Group = {
  filter: { layer?: number; department?: string; block?: string };
  n: number | null;
  metrics: Record<string, Shown>;
};
let groups: Group[];

beforeAll(async () => {
  app = await startApp();
  setDatabaseUrl(JSON.parse(readFileSync(join(app.dataFolder, "runtime.json"), "utf8")).databaseUrl);
  cookie = await cookieOf("owner");
  const [organization] = await database().select().from(organizations);
  organizationId = organization?.id ?? "";
  waveId = (await withOrganization(organizationId, findLatestReleasedWave)) ?? "";
  ({ groups } = await (await results("")).json());
}, 180_000);
afterAll(async () => {
  await closeDatabase();
  await app?.stop();
});

async function cookieOf(role: string): Promise<string> {
  const { email = "", password = "" } = app.logins.find((login) => login.role === role) ?? {};
  const body = new URLSearchParams({ email, password });
  const reply = await fetch(`${app.url}/login`, { method: "POST", body, redirect: "manual" });
  expect(reply.status).toBe(303);
  return reply.headers.get("set-cookie")?.split(";")[0] ?? "";
}
const results = (query: string, as = cookie) =>
  fetch(`${app.url}/api/waves/${waveId}/results${query}`, { headers: { cookie: as } });
const key = ({ layer, department }: Group["filter"]) =>
  [layer !== undefined && `layer:${layer}`, department && `department:${department}`].filter(Boolean).join("|") ||
  "all";

test("prints the sign-ins in order and three survey links that work", async () => {
  expect(app.logins.map((login) => login.role)).toEqual(["owner", "leader", "facilitator", "leader"]);
  expect(app.surveys).toHaveLength(3);
  for (const url of app.surveys) expect((await fetch(url)).status).toBe(200);
});

test("the planted top three gaps come out in order", () => {
  const shown = groups.find((group) => key(group.filter) === "layer:3" && !group.filter.block)?.metrics ?? {};
  const order = Object.entries(shown)
    .filter(([id]) => /^drift\.p/.test(id))
    .sort(([, a], [, b]) => (b?.value ?? 0) - (a?.value ?? 0))
    .map(([id]) => id);
  expect(order.slice(0, 3)).toEqual(truth.topGaps.map((gap) => gap.metric));
});

test("at least nine in ten planted values lie inside the interval that is shown", () => {
  let [inside, total] = [0, 0];
  for (const { filter, metrics } of groups) {
    if (filter.block) continue;
    for (const [id, planted] of Object.entries(truth.planted[key(filter)] ?? {})) {
      const shown = metrics[id];
      if (shown?.value === undefined || shown.low === undefined || shown.high === undefined) continue;
      total += 1;
      // Interval ends are whole points: half a point belongs to either side.
      if (planted >= shown.low - 0.5 && planted <= shown.high + 0.5) inside += 1;
    }
  }
  expect(total).toBeGreaterThan(150);
  expect(inside / total).toBeGreaterThanOrEqual(0.9);
});

test("no group under five follows from the release by the linear test", async () => {
  const { release, data } = await withOrganization(organizationId, async (tx) => ({
    release: (await findRelease(tx, waveId)) as Release,
    data: { blocks: await listBlocks(tx, waveId), answers: await listSealedAnswers(tx, waveId) },
  }));
  for (const question of questions) {
    const shown = release.groups.filter((group) => group.metrics[question.metric]?.status !== "hidden");
    expect(shown.length, question.metric).toBeGreaterThan(3);
    const cells = shown.map((group) => blocksOf(data, group));
    expect(disclosedByRationals(sizesOf(data, question), cells, 5), question.metric).toEqual([]);
  }
});

test("results: filters are AND, every role reads the same, and a wrong name is 422", async () => {
  const reply = await (await results("?layer=3&department=Network")).json();
  expect(reply.groups.map((group: Group) => group.filter)).toContainEqual({ layer: 3, department: "Network" });
  for (const group of groups) expect(group.n === null || group.n % 5 === 0).toBe(true);
  for (const role of ["leader", "facilitator"])
    expect(await (await results("", await cookieOf(role))).json()).toEqual({ groups });
  expect((await results("?team=3")).status).toBe(422);
  expect((await results("?layer=99")).status).toBe(422);
  expect((await results("", "")).status).toBe(401);
});

test("counts are for the owner alone", async () => {
  const count = (path: string, as: string) => fetch(`${app.url}/api/admin/${path}/count`, { headers: { cookie: as } });
  expect(await (await count("people", cookie)).json()).toEqual({ count: 330 });
  const ballots = (await (await count(`waves/${waveId}`, cookie)).json()).count;
  expect(ballots).toBeGreaterThan(230);
  for (const path of ["people", `waves/${waveId}`]) {
    expect((await count(path, await cookieOf("leader"))).status).toBe(403);
    expect((await count(path, "")).status).toBe(401);
  }
});

test("every number on the pages of the programme links to its place on the method page", async () => {
  const page = async (path: string) => (await fetch(`${app.url}${path}`, { headers: { cookie } })).text();
  const waves = new Set(
    [...(await page("/waves")).matchAll(/href="\/waves\/([0-9a-f-]{36})"/g)].map(([, id = ""]) => id),
  );
  expect(waves.size).toBe(2);
  const pages = ["", "/results", "/results?by=department", "/report", "/room", "/restatements", "/replacements"];
  const paths = [...waves].flatMap((id) => [
    ...pages.map((path) => `/waves/${id}${path}`),
    `/proof/${id}`,
    `/receipts/${id}`,
  ]);
  for (const path of ["/", ...paths]) expect(numbersWithoutMethod(await page(path)), path).toEqual([]);
});

test("an address that leads nowhere is not logged: it may be a mistyped survey link", async () => {
  const mistyped = new URL(app.surveys[0] ?? "").pathname.replace("/s/", "/S/x");
  expect((await fetch(`${app.url}${mistyped}`)).status).toBe(404);
  expect(app.output()).not.toContain(mistyped);
  expect(app.output()).not.toContain("    at ");
});

describeSecondWave(() => ({ app, organizationId }));

test("it stops in order within ten seconds when told to", async () => {
  const started = Date.now();
  expect(await app.stop()).toBe(0);
  // The one promise in seconds that the product makes about itself.
  expect(Date.now() - started).toBeLessThan(10_000);
});
