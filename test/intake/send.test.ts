import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { busy } from "#app/intake/refusal.ts";
import { sendRefusal } from "#app/intake/send.ts";

/** Refusals to clients that are still sending: the reply has to reach them, and nobody may send for ever. */
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => void sendRefusal(request, response, busy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Client {
  socket: Socket;
  received(): string;
  ended: Promise<string | undefined>;
}

async function newClient(): Promise<Client> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let text = "";
  let failure: string | undefined;
  socket.on("data", (part) => {
    text += part;
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    failure = error.code;
  });
  const ended = new Promise<string | undefined>((resolve) => socket.once("close", () => resolve(failure)));
  await new Promise((resolve) => socket.once("connect", resolve));
  return { socket, received: () => text, ended };
}

const head = (length: string) => `POST /api/responses HTTP/1.1\r\nHost: x\r\n${length}\r\n\r\n`;
const replies = ({ received }: Client) => received().split("HTTP/1.1 503 ").length - 1;

async function trickle({ socket }: Client, length: number): Promise<void> {
  socket.write(head(`Content-Length: ${length}`));
  for (let part = 0; part < 10; part += 1) {
    await delay(20);
    socket.write("x".repeat(length / 10));
  }
}

test("a body that arrives after its refusal was decided leaves the connection whole, for the next request too", async () => {
  const client = await newClient();
  for (const nth of [1, 2]) {
    await trickle(client, 200_000);
    await expect.poll(() => replies(client)).toBe(nth);
  }
  expect(client.received()).toContain("Retry-After: 2");
  expect(client.received()).not.toContain("Connection: close");
  client.socket.end();
  expect(await client.ended).toBeUndefined();
});

test("a body somewhat over the limit is read to its end, so that the reply is not lost", async () => {
  const client = await newClient();
  await trickle(client, 900_000);
  await expect.poll(() => replies(client)).toBe(1);
  expect(client.socket.bytesWritten).toBeGreaterThan(900_000);
  client.socket.end();
  expect(await client.ended).toBeUndefined();
});

test("a body without an end is cut off after a bounded length", async () => {
  const client = await newClient();
  client.socket.write(head("Transfer-Encoding: chunked"));
  let sent = 0;
  while (!client.socket.destroyed && sent < 64 * 1024 * 1024) {
    client.socket.write(`10000\r\n${"x".repeat(0x10000)}\r\n`);
    sent += 0x10000;
    if (client.socket.writableLength > 0) await delay(1);
  }
  await client.ended;
  expect(sent).toBeLessThan(64 * 1024 * 1024);
});

test("a body that stops half way is answered and its connection closed", async () => {
  const client = await newClient();
  client.socket.write(`${head("Content-Length: 200000")}half`);
  await client.ended;
  expect(replies(client)).toBe(1);
  expect(client.received()).toContain("Connection: close");
});
