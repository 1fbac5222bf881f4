import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { action as lostLink } from "#app/routes/lost-link.tsx";
import { startServer, type WebServer } from "#app/server.ts";
import { replacementBudget } from "#app/waves/replacement-budget.ts";
import { giveReplacement } from "#app/workflows/give-replacement.server.ts";
import { rawSql, withOrganization } from "#db/client.server.ts";
import { listTicketShares } from "#db/queries/programme.ts";
import { countReplacements, findWave } from "#db/queries/waves.ts";
import { answerByHttp, fetchTicket } from "#db/sample/answer-by-http.ts";
import { post, run } from "#test/auth/browser.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { closeAndRelease, type OpenedWave, openTestWave, useKeyFolder } from "#test/support/wave.ts";

let database: TestDatabase;
let server: WebServer;
let wave: OpenedWave;
let removeKeys: () => void;
const answers = { form: "A", ticks: ["p1"] };
const read = <T>(work: Parameters<typeof withOrganization<T>>[1]) => withOrganization(wave.organizationId, work);
const tokenOf = (employeeId: string) => wave.invited.find((person) => person.employeeId === employeeId)?.token ?? "";
const status = async (token: string) => (await fetch(`${server.url}/api/s/${token}`)).status;
const ask = (email: string) => run(lostLink, post("/lost-link", { email }));
const letters = () =>
  rawSql().begin(async (sql) => {
    await sql`select set_config('plumbline.organization', ${wave.organizationId}, true)`;
    return sql<{ recipient: string; subject: string; body: string }[]>`select recipient, subject, body from mails`;
  });

beforeAll(async () => {
  removeKeys = useKeyFolder();
  database = await createTestDatabase();
  wave = await openTestWave({ crew: 9 });
  env.PORT = 0;
  env.SMTP_URL = "smtp://127.0.0.1:9";
  server = await startServer();
  await answerByHttp(server.url, tokenOf("20"), answers);
}, 600_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
  removeKeys?.();
});

test("everybody gets the same answer: who has begun, who has not, and who was never invited", async () => {
  const all = [await ask("p20@wave.example"), await ask("P21@wave.example"), await ask("nobody@wave.example")];
  expect(all.map(({ status: code, body }) => ({ code, body }))).toEqual(
    Array.from({ length: 3 }, () => ({ code: 200, body: { sent: true, problem: null } })),
  );
  expect(await ask("no address")).toMatchObject({ status: 422 });
  const sent = await letters();
  // A letter to each who was invited, so that the list of mails does not say who had begun either.
  expect(sent.map(({ recipient }) => recipient).sort()).toEqual(["p20@wave.example", "p21@wave.example"]);
  expect(new Set(sent.map(({ subject }) => subject)).size).toBe(1);
});

test("the letter holds a new link only while there is no ticket; the old link then stops working", async () => {
  const sent = await letters();
  const bodyTo = (recipient: string) => sent.find((mail) => mail.recipient === recipient)?.body ?? "";
  expect(bodyTo("p20@wave.example")).not.toMatch(/\/s\//);
  expect(await status(tokenOf("20"))).toBe(200);
  const fresh = /\/s\/(\S+)/.exec(bodyTo("p21@wave.example"))?.[1] ?? "";
  expect([await status(tokenOf("21")), await status(fresh)]).toEqual([404, 200]);
  await answerByHttp(server.url, fresh, answers);
  // One ticket a person: the link that has been used gets no second one.
  await expect(fetchTicket(server.url, fresh)).rejects.toThrow(/not_found/);
});

test("one mailbox is written to three times an hour, and the asker cannot tell", async () => {
  const before = (await letters()).length;
  for (let n = 0; n < 5; n += 1) expect((await ask("p30@wave.example")).body).toEqual({ sent: true, problem: null });
  expect(await letters()).toHaveLength(before + 3);
  // Ten requests a minute from one address: the four above and these five make nine.
  await ask("p31@wave.example");
  expect(await ask("p32@wave.example")).toMatchObject({ status: 429, body: { sent: false } });
});

test("the budget is 2 % of the invited, at least one", () => {
  expect([1, 49, 50, 99, 100, 330, 1000].map(replacementBudget)).toEqual([1, 1, 1, 1, 2, 6, 20]);
});

test("a replacement is a second link within the budget, counted, and tells nothing about the first", async () => {
  const { organizationId, waveId, actor, invited } = wave;
  expect(replacementBudget(invited.length)).toBe(2);
  const shares = await read((tx) => listTicketShares(tx, waveId));
  await expect(giveReplacement(organizationId, waveId, "nobody@wave.example", actor)).rejects.toMatchObject({
    field: "person",
  });
  const used = await giveReplacement(organizationId, waveId, "20", actor);
  const unused = await giveReplacement(organizationId, waveId, "P40@wave.example", actor);
  // Whether somebody had begun shows neither in what comes back, nor in the figures by block.
  expect(Object.keys(used)).toEqual(Object.keys(unused));
  expect(await read((tx) => listTicketShares(tx, waveId))).toEqual(shares);
  expect(await read((tx) => countReplacements(tx, waveId))).toBe(2);
  await expect(giveReplacement(organizationId, waveId, "41", actor)).rejects.toThrow(/All 2 replacement links/);
  for (const { url } of [used, unused]) await answerByHttp(server.url, url.split("/s/")[1] ?? "", answers);
  await answerByHttp(server.url, tokenOf("40"), answers);
  expect(await read((tx) => listTicketShares(tx, waveId))).not.toEqual(shares);
});

test("after the seal ballots are no more than tickets, and tickets no more than invited and replacements", async () => {
  await closeAndRelease(wave);
  const sealed = await read((tx) => findWave(tx, wave.waveId));
  expect([sealed?.ballotCount, sealed?.ticketCount, sealed?.replacementCount]).toEqual([5, 5, 2]);
}, 120_000);
