import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
let starting: Promise<WebServer>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await (await starting)?.close();
  await database?.drop();
});

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => holder.once("listening", resolve));
  const address = holder.address();
  await new Promise((resolve) => holder.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

test("the first page is there as soon as the port is open: it waits for the pages, it is not refused", async () => {
  env.PORT = await freePort();
  starting = startServer();
  const ask = () => fetch(`http://${env.HOST}:${env.PORT}/login`).catch(() => null);
  let reply = await ask();
  for (let attempt = 0; reply === null && attempt < 500; attempt += 1) {
    await delay(5);
    reply = await ask();
  }
  expect(reply?.status).toBe(200);
  expect(await reply?.text()).toContain('name="password"');
});
