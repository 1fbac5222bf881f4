import { constants, createHash, generateKeyPairSync, privateDecrypt, verify } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deliver, type Step } from "#app/survey/deliver.ts";
import { Refused, Unavailable } from "#app/survey/requests.ts";
import { backoffMs, untilAnswered } from "#app/survey/retry.ts";
import type { Ticket } from "#app/survey/ticket.ts";
import { openTicketOffice } from "#app/survey/ticket-office.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const link = { token: "secret", assignment: { wave: "w1", kid: "k1", closesOn: "2026-03-20" } };

/** Behaves as the HTTP contract says: one blinded value for each link, one ballot for each nonce. */
function contractServer() {
  const seen: { url: string; init: RequestInit }[] = [];
  const refusals: Response[] = [];
  let blindedBefore: string | null = null;
  const answer = (status: number, body: unknown) => Response.json(body, { status });
  const fetch = async (url: string, init: RequestInit = {}) => {
    seen.push({ url, init });
    const refusal = init.method === "POST" ? refusals.shift() : undefined;
    if (refusal) return refusal;
    if (url.endsWith("/keys")) return answer(200, { keys: [{ kid: "k1", ...publicKey.export({ format: "jwk" }) }] });
    const body = JSON.parse(String(init.body));
    if (url.endsWith("/credential")) {
      if (blindedBefore !== null && blindedBefore !== body.blinded) return answer(404, {});
      blindedBefore = body.blinded;
      const key = { key: privateKey, padding: constants.RSA_NO_PADDING };
      return answer(200, { blindSig: privateDecrypt(key, Buffer.from(body.blinded, "base64")).toString("base64") });
    }
    const nonce = Buffer.from(body.nonce, "base64");
    const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    if (!verify("sha384", nonce, key, Buffer.from(body.sig, "base64"))) return answer(403, {});
    return answer(201, { receipt: createHash("sha256").update(nonce).digest("base64url") });
  };
  return { seen, refusals, fetch };
}

let server: ReturnType<typeof contractServer>;
let kept: Ticket | null;
const office = () =>
  openTicketOffice(link, {
    read: () => kept,
    keep(ticket) {
      kept = ticket;
    },
  });
beforeEach(() => {
  server = contractServer();
  kept = null;
  vi.stubGlobal("fetch", server.fetch);
});
afterEach(() => vi.unstubAllGlobals());

const quick = (slept: number[] = []) => ({
  sealing: async (ms: number) => void slept.push(ms),
  sealingMs: () => 5_000,
});

test("ticket, pause, answers, receipt; the ballot carries neither cookie nor token nor referrer", async () => {
  const slept: number[] = [];
  const steps: Step[] = [];
  const receipt = await deliver(office(), { confidence: 3 }, (step) => steps.push(step), quick(slept));
  expect(receipt).toMatch(/^[\w-]{43}$/);
  expect(slept).toEqual([5_000]);
  expect(steps.at(-1)).toBe("sending");
  const ballot = server.seen.at(-1);
  expect(ballot?.url).toBe("/api/responses");
  expect(ballot?.init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
  expect(JSON.stringify(ballot)).not.toContain("secret");
  expect(Object.keys(JSON.parse(String(ballot?.init.body)))).toEqual(["kid", "nonce", "sig", "answers"]);
});

test("a ticket fetched earlier is used without a pause and without a second request", async () => {
  await office().ticket();
  const before = server.seen.length;
  const slept: number[] = [];
  await deliver(office(), { confidence: 3 }, () => {}, quick(slept));
  expect(slept).toEqual([]);
  expect(server.seen.slice(before).map((each) => each.url)).toEqual(["/api/responses"]);
});

test("two askers at the same time share one ticket; a crash asks again with the same blinded value", async () => {
  const desk = office();
  const [one, two] = await Promise.all([desk.ticket(), desk.ticket()]);
  expect(one).toBe(two);
  if (kept) kept = { ...kept, sig: null };
  expect((await office().ticket()).sig).toBe(one.sig);
});

test("a second blinded value is refused and stays refused", async () => {
  await office().ticket();
  kept = null;
  await expect(office().ticket()).rejects.toMatchObject({ status: 404 });
});

test("a busy server gets the very same ballot again", async () => {
  await office().ticket();
  server.refusals.push(Response.json({}, { status: 503, headers: { "retry-after": "0" } }));
  vi.useFakeTimers();
  const steps: Step[] = [];
  const delivery = deliver(office(), { confidence: 3 }, (step) => steps.push(step), quick());
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  await delivery;
  const bodies = server.seen.filter((each) => each.url === "/api/responses").map((each) => each.init.body);
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toBe(bodies[1]);
  expect(steps).toContain("waiting");
});

test("a refusal ends it and names the field", async () => {
  await office().ticket();
  server.refusals.push(Response.json({ error: { field: "confidence" } }, { status: 422 }));
  const refused = deliver(office(), { confidence: 9 }, () => {}, quick());
  await expect(refused).rejects.toEqual(new Refused(422, "confidence"));
});

test("waits double up to a minute, never less than the server asks for, and spread", () => {
  expect([0, 1, 2, 6, 30].map((tries) => backoffMs(tries, null, () => 0))).toEqual([
    1_000, 2_000, 4_000, 60_000, 60_000,
  ]);
  expect(backoffMs(0, 9_000, () => 0)).toBe(9_000);
  expect(backoffMs(0, null, () => 0.999)).toBeGreaterThan(1_400);
});

test("tries until answered, and not after a refusal", async () => {
  const waits: number[] = [];
  let left = 3;
  const attempt = async () => {
    if (left-- > 0) throw new Unavailable(null);
    return "received";
  };
  const wait = async (ms: number) => void waits.push(ms);
  expect(await untilAnswered(attempt, { wait, draw: () => 0 })).toBe("received");
  expect(waits).toEqual([1_000, 2_000, 4_000]);
  await expect(untilAnswered(() => Promise.reject(new Refused(410)), { wait })).rejects.toMatchObject({ status: 410 });
  expect(waits).toHaveLength(3);
});
