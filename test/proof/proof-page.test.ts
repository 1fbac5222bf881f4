import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env, projectFolder } from "#app/env.server.ts";
import { findCertificate, findProof } from "#app/proof/find-proof.server.ts";
import { shownViews } from "#app/proof/shown-views.ts";
import { fingerprints, recipe } from "#app/proof/source-fingerprint.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { verifyCertificate } from "#app/verify/verify-certificate.ts";
import { rawSql } from "#db/client.server.ts";
import { answerByHttp, fetchTicket } from "#db/sample/answer-by-http.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { closeAndRelease, type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

/** The public page of one wave over a server that listens: before the close, and after the release. */
let database: TestDatabase;
let server: WebServer;
let wave: OpenedWave;
let removeKeys: () => void;
const page = async (path = "") => {
  const response = await fetch(`${server.url}/proof/${wave.waveId}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const withoutNonce = (html: string) => html.replace(/nonce="[^"]*"/g, "").replace(/"nonce":"[^"]*"/g, "");

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  wave = await openTestWave();
  env.PORT = 0;
  server = await startServer();
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

test("while people answer, tickets, ballots and refusals change nothing on the page", async () => {
  const before = await page();
  expect(before.status).toBe(200);
  const [first, second] = wave.invited;
  await answerByHttp(server.url, first?.token ?? "", { form: "A", ticks: ["p1"] });
  const { kid, nonce } = await fetchTicket(server.url, second?.token ?? "");
  const forged = await fetch(`${server.url}/api/responses`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ kid, nonce, sig: Buffer.alloc(256, 1).toString("base64"), answers: { ticks: [] } }),
  });
  expect(forged.status).toBe(403);
  expect(withoutNonce((await page()).text)).toBe(withoutNonce(before.text));
  const proof = await findProof(wave.waveId);
  expect(proof).toMatchObject({ state: "open", sealed: null, certificate: null, views: [] });
  expect(JSON.stringify(proof)).not.toMatch(/ballotCount|ticketCount|tickets/);
});

test("there is no certificate before the release, and no page for a wave that is not there", async () => {
  const none = await page("/certificate.json");
  expect(none.status).toBe(404);
  expect(JSON.parse(none.text).error.code).toBe("not_found");
  for (const id of ["nonsense", crypto.randomUUID()]) {
    expect((await fetch(`${server.url}/proof/${id}`)).status).toBe(404);
    expect(await findProof(id)).toBeNull();
  }
});

test("names every column beside an answer as the catalogue does, also one that is slipped in", async () => {
  await rawSql()`alter table sealed_answers add column answered_at timestamptz`;
  const listed = (await findProof(wave.waveId))?.columns ?? [];
  await rawSql()`alter table sealed_answers drop column answered_at`;
  expect(listed).toContainEqual({
    table: "sealed_answers",
    column: "answered_at",
    type: "timestamp with time zone",
  });
  const columns = (await findProof(wave.waveId))?.columns.map(({ table, column }) => `${table}.${column}`);
  const catalogue = await rawSql()`select table_name || '.' || column_name as name from information_schema.columns
    where table_name in ('sealed_answers', 'comments', 'sealed_ballots')`;
  expect([...(columns ?? [])].sort()).toEqual(catalogue.map((row) => row.name).sort());
});

test("the hash of the key list is that of the file anybody can fetch", async () => {
  const file = await (await fetch(`${server.url}/api/waves/${wave.waveId}/keys`)).json();
  const expected = createHash("sha256")
    .update(canonicalize(file) ?? "")
    .digest("hex");
  expect((await page()).text).toContain(expected);
});

test("after the release: counts that agree, what was refused, and a certificate that verifies", async () => {
  for (const { token } of wave.invited.slice(2, 40))
    await answerByHttp(server.url, token, { form: "A", ticks: ["p1"] });
  await closeAndRelease(wave);
  const proof = await findProof(wave.waveId);
  // One of the two tickets that were tried out above was never used.
  expect(proof?.sealed).toMatchObject({ tickets: 40, ballots: 39 });
  expect(proof).toMatchObject({ invited: wave.invited.length, replacements: 0, state: "released" });
  const file = await page("/certificate.json");
  expect(file.headers.get("content-disposition")).toBe(
    `attachment; filename="certificate-${proof?.certificate?.id}.json"`,
  );
  expect(verifyCertificate(JSON.parse(file.text))).toMatchObject({ ok: true, id: proof?.certificate?.id });
  expect(JSON.parse(file.text)).toEqual(await findCertificate(wave.waveId));
  expect(proof?.certificate?.verifiedOn).toBe(new Date().toISOString().slice(0, 10));
  const { text } = await page();
  for (const shown of [proof?.sealed?.merkleRoot, proof?.certificate?.id, proof?.frozenHash, "The counts agree"]) {
    expect(text).toContain(shown);
  }
  // A block that was joined to a neighbour had one to four ballots: the page must not tell which.
  expect(text).not.toMatch(/merged/i);
});

test("refused ballots are written down when the server ends, and counted on the page", async () => {
  await server.close();
  server = await startServer();
  expect((await findProof(wave.waveId))?.sealed?.refused).toBe(1);
});

test("views are counted by role, and an action without words keeps its name", () =>
  expect(
    shownViews([
      { action: "viewed-report", role: "leader", times: 3 },
      { action: "viewed-report", role: "owner", times: 1 },
      { action: "viewed-letter", role: "owner", times: 2 },
      { action: "results-refused", role: null, times: 4 },
    ]),
  ).toEqual([
    { view: "Refused questions", owner: 0, leader: 0, facilitator: 0 },
    { view: "Report", owner: 1, leader: 3, facilitator: 0 },
    { view: "viewed-letter", owner: 2, leader: 0, facilitator: 0 },
  ]));

test("the fingerprint of the source is what the printed command prints", async () => {
  const printed = execFileSync("sh", ["-c", recipe("source")], { cwd: projectFolder, encoding: "utf8" });
  expect(printed.split(" ")[0]).toBe((await fingerprints()).source);
});
