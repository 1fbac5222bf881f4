import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { retryParked } from "#db/queries/deliveries.ts";
import { readMailSettings, saveMailSettings } from "#db/queries/mail-settings.ts";
import { insertMails } from "#db/queries/outbox.ts";
import { stream } from "#db/sample/random.ts";
import { mails } from "#db/schema/operations.ts";
import { makeQueue } from "#jobs/queue.ts";
import { type Fate, type Sink, startSink } from "#test/mail/smtp-sink.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { type MailWorker, startMailWorker } from "#test/support/mail-worker.ts";

/**
 * Every mail of a run reaches its recipient while the server refuses 10 % for now and cuts 5 % of the lines, and two workers
 * are killed with -9 again and again; in the middle the queue is emptied (trust.md R7): with REDIS_URL set, all of Redis. The long form:
 * MAILS=10000 KILLS=10 npx vitest run test/faults/mail.test.ts
 */
const count = Number(process.env.MAILS ?? 300);
const kills = Number(process.env.KILLS ?? 2);
const perWorker = 5;
let database: TestDatabase;
let sink: Sink;
let organizationId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await startSink();
  ({ organizationId } = await createOwner({ email: "owner@faults.example" }));
  await withOrganization(organizationId, async (tx) => {
    const settings = await readMailSettings(tx, organizationId);
    await saveMailSettings(tx, organizationId, { ...settings, mailsPerHour: 10_000_000 });
  });
});
afterAll(async () => {
  await sink?.close();
  await database?.drop();
});

function invitations(many: number) {
  return Array.from({ length: many }, () => {
    const id = randomUUID();
    const recipient = `${id}@faults.example`;
    const messageId = `<${id}@faults.example>`;
    return { id, organizationId, kind: "invitation" as const, recipient, subject: "A", body: "link", messageId };
  });
}
const states = async () => {
  const rows = await withOrganization(organizationId, (tx) =>
    tx.execute<{ state: string; n: number }>("select state, count(*)::int as n from mails group by state"),
  );
  return Object.fromEntries([...rows].map(({ state, n }) => [state, n]));
};
const taken = (id: string) => sink.mails.filter(({ recipients }) => recipients[0]?.includes(id));
const messageIdOf = ({ text }: { text: string }) => /^Message-ID: (.*)$/im.exec(text)?.[1];

/** 10 % busy, 5 % cut: half of those before the server took the mail, half after. */
function faults(tally: Record<Fate, number>) {
  const { uniform } = stream("mail faults");
  return (): Fate => {
    const roll = uniform();
    const fate = roll < 0.1 ? "busy" : roll < 0.125 ? "drop" : roll < 0.15 ? "cut" : "take";
    tally[fate] += 1;
    return fate;
  };
}

/** Redis as a whole where it holds the queue, as after a restart without its file; else the queue's own rows. */
async function emptyQueue(queue: ReturnType<typeof makeQueue>): Promise<void> {
  if (!env.REDIS_URL) return queue.obliterate({ force: true });
  const redis = new Redis(env.REDIS_URL);
  await redis.flushall();
  await redis.quit();
}

test(`${count} mails and ${kills} kills: none forgotten, repeats only where the server had taken the mail`, async () => {
  const tally = { take: 0, busy: 0, never: 0, cut: 0, drop: 0 };
  sink.judge = faults(tally);
  const rows = invitations(count);
  await withOrganization(organizationId, (tx) => insertMails(tx, rows));
  const workers: MailWorker[] = [await startMailWorker(sink.url), await startMailWorker(sink.url)];
  const queue = makeQueue("send-mail");
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const until = Math.floor((count * kill) / (kills + 1));
      while (sink.mails.length < until) await delay(10);
      await workers.shift()?.kill();
      workers.push(await startMailWorker(sink.url));
      if (kill === Math.ceil(kills / 2)) await emptyQueue(queue);
    }
    for (;;) {
      const { sent = 0, parked = 0, ...waiting } = await states();
      if (sent === count) break;
      // What HR does about mails that were set aside: five faults in a row happen to one in 13,000.
      if (parked > 0 && Object.keys(waiting).length === 0) {
        await withOrganization(organizationId, (tx) => retryParked(tx, mails));
      }
      await delay(200);
    }
  } finally {
    for (const worker of workers) await worker.kill();
    await queue.close();
  }
  const copies = new Map(rows.map(({ recipient }) => [`<${recipient}>`, [] as string[]]));
  for (const mail of sink.mails) {
    expect(mail.recipients).toHaveLength(1);
    copies.get(mail.recipients[0] ?? "")?.push(messageIdOf(mail) ?? "");
  }
  const counts = [...copies.values()].map((ids) => ids.length);
  expect(counts.filter((copy) => copy === 0)).toEqual([]);
  for (const ids of copies.values()) expect(new Set(ids).size).toBe(1);
  const repeats = sink.mails.length - count;
  expect(repeats).toBeLessThanOrEqual(tally.cut + kills * perWorker);
  expect(tally.busy + tally.cut + tally.drop).toBeGreaterThan(0);
  console.log(JSON.stringify({ mails: count, kills, ...tally, taken: sink.mails.length, repeats, forgotten: 0 }));
}, 1_800_000);

const points: { at: string; most: number; arrange: (worker: MailWorker, mailId: string) => Promise<void> }[] = [
  { at: "before the enqueue", most: 1, arrange: async (worker) => void (await worker.ended) },
  { at: "after the enqueue", most: 1, arrange: async (worker) => void (await worker.ended) },
  { at: "before the send", most: 1, arrange: (worker) => when("beforeGreeting", worker) },
  { at: "after the send", most: 2, arrange: (worker) => when("beforeTaking", worker) },
  { at: "before the mark", most: 2, arrange: killBeforeMark },
  {
    at: "after the mark",
    most: 1,
    arrange: async (worker) => {
      while (!(await states()).sent) await delay(20);
      await worker.kill();
    },
  },
];

/** Kills the worker at the sink's hook, and only the first time. */
function when(hook: "beforeGreeting" | "beforeTaking", worker: MailWorker): Promise<void> {
  return new Promise((resolve) => {
    sink[hook] = async () => {
      delete sink[hook];
      await worker.kill();
      resolve();
    };
  });
}

/** The row is held, so that the worker surely stands before its mark when it dies. */
async function killBeforeMark(worker: MailWorker, mailId: string): Promise<void> {
  let reached = (): void => {};
  const sending = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let answer = (): void => {};
  sink.beforeTaking = () =>
    new Promise<void>((resolve) => {
      delete sink.beforeTaking;
      answer = resolve;
      reached();
    });
  await sending;
  await withOrganization(organizationId, async (tx) => {
    await tx.execute(`select from mails where id = '${mailId}' for update`);
    answer();
    await delay(300);
    await worker.kill();
  });
}

test.each(points)(
  "killed $at, ledger and sink agree",
  async ({ at, most, arrange }) => {
    delete sink.judge;
    await withOrganization(organizationId, (tx) => tx.execute("delete from mails"));
    const [row] = invitations(1);
    if (!row) throw new Error("no mail");
    await withOrganization(organizationId, (tx) => insertMails(tx, [row]));
    const killAt = at.endsWith("enqueue") ? at : "";
    await arrange(await startMailWorker(sink.url, { leaseSeconds: 4, killAt }), row.id);
    const healthy = await startMailWorker(sink.url, { leaseSeconds: 4 });
    while (!(await states()).sent) await delay(50);
    await healthy.kill();
    expect(taken(row.id).length).toBeGreaterThanOrEqual(1);
    expect(taken(row.id).length).toBeLessThanOrEqual(most);
    expect(new Set(taken(row.id).map(messageIdOf))).toEqual(new Set([row.messageId]));
  },
  120_000,
);

test("what was never committed is not sent, what was committed is", async () => {
  await withOrganization(organizationId, (tx) => tx.execute("delete from mails"));
  const [lost, kept] = invitations(2);
  if (!lost || !kept) throw new Error("no mail");
  await expect(
    withOrganization(organizationId, async (tx) => {
      await insertMails(tx, [lost]);
      throw new Error("the process ends here");
    }),
  ).rejects.toThrow();
  await withOrganization(organizationId, (tx) => insertMails(tx, [kept]));
  const worker = await startMailWorker(sink.url);
  while (!(await states()).sent) await delay(50);
  await worker.kill();
  expect([taken(lost.id).length, taken(kept.id).length]).toEqual([0, 1]);
}, 60_000);
