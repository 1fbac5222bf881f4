import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { isSignedBy, signEvent } from "#app/outbound/sign-event.ts";
import { announce } from "#app/workflows/announce.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { addWebhook, changeWebhook } from "#app/workflows/keep-webhook.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { withOrganization } from "#db/client.server.ts";
import { findWebhook, insertWebhook, listDeliveries } from "#db/queries/webhooks.ts";
import { sendWebhook, webhookTimes } from "#jobs/send-webhook.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
let receiver: Server;
let organizationId: string;
let webhookId: string;
let answer = 200;
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
const secret = Buffer.alloc(32, 7);
const waveId = "11111111-1111-4111-8111-111111111111";
const actor = { accountId: "a", role: "owner" };
const times = { ...webhookTimes, retries: [0, 0, 0, 0], away: 0 };
const outbound = { resolve: async () => ["127.0.0.1"], isAllowed: () => true };

beforeAll(async () => {
  database = await createTestDatabase();
  ({ organizationId } = await createOwner({ email: "owner@hooks.example" }));
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer).end();
    });
  });
  await once(receiver.listen(0, "127.0.0.1"), "listening");
  const { port } = receiver.address() as AddressInfo;
  webhookId = await withOrganization(organizationId, (tx) =>
    insertWebhook(tx, { organizationId, url: `http://hook.example:${port}/in`, secret }),
  );
});
beforeEach(() => {
  received.length = 0;
  answer = 200;
});
afterAll(async () => {
  receiver?.close();
  await database?.drop();
});

const latest = async () => (await withOrganization(organizationId, (tx) => listDeliveries(tx, webhookId)))[0];
async function happen(): Promise<string> {
  await withOrganization(organizationId, (tx) => announce(tx, organizationId, "wave-closed", waveId));
  return (await latest())?.id ?? "";
}
const send = (deliveryId: string) => sendWebhook({ deliveryId, organizationId }, times, outbound);

test("an event arrives once, signed, with ids and a link and the text that a chat shows", async () => {
  const id = await happen();
  await send(id);
  await send(id);
  expect(received).toHaveLength(1);
  const [{ headers, body } = { headers: {}, body: "" }] = received;
  expect(isSignedBy(secret, headers as Record<string, string>, body)).toBe(true);
  expect(isSignedBy(Buffer.alloc(32, 8), headers as Record<string, string>, body)).toBe(false);
  expect(isSignedBy(secret, headers as Record<string, string>, `${body} `)).toBe(false);
  expect(headers["webhook-id"]).toBe(id);
  expect(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1000)).toBeLessThan(300);
  const payload = JSON.parse(body);
  expect(Object.keys(payload).sort()).toEqual(["at", "event", "id", "link", "text", "wave"]);
  expect(payload).toMatchObject({ id, event: "wave-closed", wave: waveId });
  expect(payload.text).toContain(`/waves/${waveId}`);
});

// Test vector of the Standard Webhooks libraries: secret whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw.
test("the signature is that of the specification", () => {
  const key = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
  const headers = signEvent(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}');
  expect(headers["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

test("a receiver that fails gets it again under the same id, and after five tries it is parked with its reason", async () => {
  answer = 503;
  const id = await happen();
  for (let n = 0; n < 7; n += 1) await send(id);
  expect(new Set(received.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([id]));
  expect(received).toHaveLength(5);
  expect(await latest()).toMatchObject({ state: "parked", tries: 5, reason: "the receiver answered 503" });
  await changeWebhook(organizationId, webhookId, "retry", actor);
  answer = 200;
  await send(id);
  expect(await latest()).toMatchObject({ state: "sent", reason: null });
});

test("a redirect is a failure that says so; 410 ends it at once", async () => {
  answer = 302;
  const id = await happen();
  await send(id);
  expect((await latest())?.reason).toBe("the receiver answered 302; redirects are not followed");
  answer = 410;
  await send(id);
  expect(await latest()).toMatchObject({ state: "failed" });
});

test("a name that leads inside by the time of delivery is refused, and nothing arrives", async () => {
  const id = await happen();
  await sendWebhook({ deliveryId: id, organizationId }, times, { resolve: async () => ["10.0.0.1"] });
  expect(received).toEqual([]);
  expect(await latest()).toMatchObject({ state: "failed", reason: expect.stringContaining("private network") });
});

test("paused, it is told of nothing; removed, its deliveries go with it", async () => {
  const before = (await latest())?.id;
  await changeWebhook(organizationId, webhookId, "pause", actor);
  expect(await happen()).toBe(before);
  await changeWebhook(organizationId, webhookId, "resume", actor);
  expect(await happen()).not.toBe(before);
  await changeWebhook(organizationId, webhookId, "remove", actor);
  expect(await withOrganization(organizationId, (tx) => findWebhook(tx, webhookId))).toBeNull();
  expect(await latest()).toBeUndefined();
});

test.each([
  "http://hook.example/",
  "https://127.0.0.1/",
  "https://[::ffff:7f00:1]/",
  "https://2130706433/",
  "",
  "hook",
  "javascript:alert(1)",
])("%s cannot be added", async (url) => {
  await expect(addWebhook(organizationId, url, actor)).rejects.toThrow(WorkflowRefusal);
});
