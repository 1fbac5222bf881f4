import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { merkleRoot } from "#app/seal/merkle-root.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { fromBase64, toBase64 } from "#app/survey/base64.ts";
import { blind, finalize, prepare, type TicketKey } from "#app/survey/blind-ticket.ts";
import { deliver, fetchTicket, type Ticket } from "#db/sample/answer-by-http.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { leastTimes } from "#test/support/least-times.ts";
import { closeAndRelease, type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

/** The HTTP contract of docs/http.md over a server that really listens. */
let database: TestDatabase;
let server: WebServer;
let wave: OpenedWave;
let removeKeys: () => void;
const answers = { form: "A", ticks: ["p1", "p2"], leader_time: { p1: 60, other: 40 } };
let next = 0;
const freshToken = () => wave.invited[next++]?.token ?? "";

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  wave = await openTestWave({ crew: 6 });
  env.PORT = 0;
  server = await startServer();
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

const get = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const errorOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string; field?: string } }).error;

async function keyOf(token: string): Promise<{ kid: string; key: TicketKey; wave: string }> {
  const link = await (await get(`/api/s/${token}`)).json();
  const { keys } = await (await get(`/api/waves/${link.wave}/keys`)).json();
  const key = keys.find((each: { kid: string }) => each.kid === link.kid);
  return { kid: link.kid, key, wave: link.wave };
}

describe("links", () => {
  test("a valid link answers 200, used or not, and reading it spends nothing", async () => {
    const token = freshToken();
    for (const path of [`/s/${token}`, `/api/s/${token}`]) {
      for (const method of ["GET", "HEAD", "GET"]) expect((await get(path, { method })).status).toBe(200);
    }
    await fetchTicket(server.url, token);
    const link = await get(`/api/s/${token}`);
    expect(link.status).toBe(200);
    expect(Object.keys(await link.json()).sort()).toEqual(["closesOn", "kid", "wave"]);
  });

  test("the landing page holds no token, no inline script, and its headers lock it", async () => {
    const token = freshToken();
    const page = await get(`/s/${token}`);
    const html = await page.text();
    expect(html).not.toContain(token);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(page.headers.get("content-security-policy")).toMatch(
      /object-src 'none'; base-uri 'none'; frame-ancestors 'none'/,
    );
  });

  test("the key list names every block once, and the instrument is a survey", async () => {
    const { wave: waveId, kid } = await keyOf(freshToken());
    const { keys } = await (await get(`/api/waves/${waveId}/keys`)).json();
    expect(new Set(keys.map((key: { kid: string }) => key.kid)).size).toBe(keys.length);
    for (const key of keys) expect(Buffer.from(key.n, "base64url")).toHaveLength(256);
    const survey = await (await get(`/api/waves/${waveId}/instrument`)).json();
    expect(survey.pages.length).toBeGreaterThan(20);
    expect((await get(`/api/waves/${waveId}/instrument?kid=${kid}`)).status).toBe(200);
    expect((await get(`/api/waves/${wave.organizationId}/keys`)).status).toBe(404);
    for (const path of ["/api/nothing", "/api/waves/nothing/keys", "/api"]) {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { code: "not_found" } });
    }
  });
});

describe("credential", () => {
  test("the same blinded value is signed again alike, another never", async () => {
    const token = freshToken();
    const { kid, key } = await keyOf(token);
    const message = prepare();
    const { blinded, inverse } = await blind(key, message);
    const ask = async (value: Uint8Array) => post(`/api/s/${token}/credential`, { kid, blinded: toBase64(value) });
    const first = await (await ask(blinded)).json();
    const second = await (await ask(blinded)).json();
    expect(second).toEqual(first);
    await finalize(key, message, fromBase64(first.blindSig), inverse);
    const other = await blind(key, prepare());
    expect((await ask(other.blinded)).status).toBe(404);
  });

  test("twelve at once give one ticket", async () => {
    const token = freshToken();
    const { kid, key } = await keyOf(token);
    const values = await Promise.all(Array.from({ length: 12 }, async () => (await blind(key, prepare())).blinded));
    const replies = await Promise.all(
      values.map((value) => post(`/api/s/${token}/credential`, { kid, blinded: toBase64(value) })),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, ...Array(11).fill(404)]);
  });

  test.each([
    ["another block's key", { kid: "unknown" }, 403],
    ["255 bytes", { blinded: toBase64(randomBytes(255)) }, 422],
    ["the value 1", { blinded: toBase64(Buffer.concat([Buffer.alloc(255), Buffer.of(1)])) }, 422],
    ["a value above the modulus", { blinded: toBase64(Buffer.alloc(256, 255)) }, 422],
    ["a field nobody knows", { extra: 1 }, 422],
  ])("refuses %s", async (_, change, status) => {
    const token = wave.invited.at(-1)?.token ?? "";
    const { kid, key } = await keyOf(token);
    const { blinded } = await blind(key, prepare());
    expect((await post(`/api/s/${token}/credential`, { kid, blinded: toBase64(blinded), ...change })).status).toBe(
      status,
    );
  });
});

describe("responses", () => {
  test("201, then 200 with the same receipt, then 409 for other answers", async () => {
    const ticket = await fetchTicket(server.url, freshToken());
    const first = await post("/api/responses", { ...ticket, answers });
    expect(first.status).toBe(201);
    const receipt = createHash("sha256").update(Buffer.from(ticket.nonce, "base64")).digest("base64url");
    expect(await first.json()).toEqual({ receipt });
    const reordered = { leader_time: { other: 40, p1: 60 }, ticks: ["p1", "p2"], form: "A" };
    const again = await post("/api/responses", { ...ticket, answers: reordered });
    expect([again.status, await again.json()]).toEqual([200, { receipt }]);
    expect((await post("/api/responses", { ...ticket, answers: { ...answers, form: "B" } })).status).toBe(409);
  });

  test("twenty deliveries at once are one ballot", async () => {
    const ticket = await fetchTicket(server.url, freshToken());
    const replies = await Promise.all(Array.from({ length: 20 }, () => post("/api/responses", { ...ticket, answers })));
    expect(replies.map((reply) => reply.status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(await Promise.all(replies.map((reply) => reply.text()))).size).toBe(1);
  });

  test("a forged signature, a swapped nonce and a wrong key are 403", async () => {
    const ticket = await fetchTicket(server.url, freshToken());
    const { key: _, kid } = await keyOf(wave.invited[0]?.token ?? "");
    const forgeries: Partial<Ticket>[] = [
      { sig: toBase64(randomBytes(256)) },
      { nonce: toBase64(randomBytes(64)) },
      { kid: "nobody" },
      ...(kid === ticket.kid ? [] : [{ kid }]),
    ];
    expect(forgeries.length).toBe(4);
    for (const forged of forgeries) {
      expect((await post("/api/responses", { ...ticket, ...forged, answers })).status).toBe(403);
    }
  });

  test.each([
    ["nothing", {}, undefined],
    ["an unknown question", { form: "A", nonsense: 1 }, "nonsense"],
    ["a wrong type", { form: "A", ticks: "p1" }, "ticks"],
    ["a rating out of range", { form: "A", confidence: 6 }, "confidence"],
    ["points that do not add up", { form: "A", leader_time: { p1: 60 } }, "leader_time"],
    ["a character that cannot be stored", { form: "A", recall: ["a\u0000b"] }, "recall"],
  ])("422 names the field: %s", async (_, wrong, field) => {
    const ticket = await fetchTicket(server.url, freshToken());
    const reply = await post("/api/responses", { ...ticket, answers: wrong });
    expect(reply.status).toBe(422);
    if (field) expect((await errorOf(reply)).field).toContain(field);
  });

  test("prototype names are refused", async () => {
    const ticket = await fetchTicket(server.url, freshToken());
    const body = JSON.stringify({ ...ticket, answers }).replace('"form":"A"', '"form":"A","__proto__":{"x":1}');
    expect((await post("/api/responses", body)).status).toBe(422);
  });

  test.each([
    ["unreadable JSON", "{", {}, 400],
    ["no object", "[]", {}, 422],
    ["another content type", "{}", { "Content-Type": "text/plain" }, 415],
    ["a form", "a=b", { "Content-Type": "application/x-www-form-urlencoded" }, 415],
    ["over 256 KiB", JSON.stringify({ a: "x".repeat(300_000) }), {}, 413],
    ["1,000 levels", `{"a":${"[".repeat(1000)}${"]".repeat(1000)}}`, {}, 422],
    [
      "20,000 keys",
      JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, 1]))),
      {},
      422,
    ],
  ])("%s", async (_, body, headers, status) => {
    expect((await post("/api/responses", body, headers)).status).toBe(status);
  });

  test("a wide or a deep body costs a few times what a plain one of its length does", async () => {
    const length = 200_000;
    const plain = JSON.stringify({ a: "x".repeat(length) });
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: length / 11 }, (_, n) => [`k${n}`, 1])));
    const deep = `{"a":${"[".repeat(length / 2)}${"]".repeat(length / 2)}}`;
    const refused = (body: string) => async () => expect((await post("/api/responses", body)).status).toBe(422);
    const [floor = 0, ...costs] = await leastTimes(10, refused(plain), refused(wide), refused(deep));
    for (const cost of costs) expect(cost / floor).toBeLessThan(20);
  });
});

describe("who asks", () => {
  test.each([
    ["another site", { Origin: "https://evil.example" }, 403],
    ["a null origin", { Origin: "null" }, 403],
    ["another site by its fetch header", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["neither header", {}, 422],
  ])("%s", async (_, headers, status) => {
    expect((await post("/api/responses", {}, headers as Record<string, string>)).status).toBe(status);
  });

  test("errors show nothing of the inside", async () => {
    const text = await (await post("/api/responses", "{")).text();
    expect(Object.keys(JSON.parse(text))).toEqual(["error"]);
    expect(text).not.toMatch(/node:|\.ts|select|at /);
  });

  test("guessed links end in 429 with Retry-After, while a valid one goes on", async () => {
    const replies = [];
    for (let n = 0; n < 14; n += 1) replies.push(await get(`/api/s/${randomBytes(32).toString("base64url")}`));
    expect(replies.slice(0, 9).every((reply) => reply.status === 404)).toBe(true);
    expect(replies.at(-1)?.status).toBe(429);
    expect(Number(replies.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await get(`/api/s/${wave.invited[0]?.token}`)).status).toBe(200);
  });
});

test("after the close a known message keeps its receipt, an unknown one is 410", async () => {
  const known = await fetchTicket(server.url, freshToken());
  const unknown = await fetchTicket(server.url, freshToken());
  const receipt = await deliver(server.url, known, answers);
  expect((await get(`/api/waves/${wave.waveId}/ballots`)).status).toBe(409);
  await closeAndRelease(wave);
  const again = await post("/api/responses", { ...known, answers });
  expect([again.status, await again.json()]).toEqual([200, { receipt }]);
  expect((await post("/api/responses", { ...unknown, answers })).status).toBe(410);
  expect((await get(`/api/s/${wave.invited[0]?.token}`)).status).toBe(200);
  const list = await (await get(`/api/waves/${wave.waveId}/ballots`)).json();
  expect(list.receipts).toContain(receipt);
  expect(list.ballots).toBe(list.receipts.length);
  expect(list.merkleRoot).toBe(merkleRoot(list.receipts.map((each: string) => Buffer.from(each, "base64url"))));
  const page = await (await get(`/receipts/${wave.waveId}?receipt=${receipt}`)).text();
  expect(page).toContain("It is in the list");
  expect(await (await get(`/receipts/${wave.waveId}?receipt=nothing`)).text()).toContain("It is not in the list");
});
