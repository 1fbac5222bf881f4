import { afterAll, beforeAll, expect, test } from "vitest";
import { action as login } from "#app/routes/login.tsx";
import { loader as waves } from "#app/routes/waves._index.tsx";
import { action as save, loader as settings } from "#app/routes/waves.schedule._index.tsx";
import { loader as movable, action as move } from "#app/routes/waves.schedule.$slot.tsx";
import { loader as blackouts, action as change } from "#app/routes/waves.schedule.blackouts.tsx";
import { action as pause } from "#app/routes/waves.schedule.pause.ts";
import { action as remove } from "#app/routes/waves.schedule.removal.ts";
import { addDays } from "#app/schedule/slots.ts";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { createOwner } from "#app/workflows/create-owner.server.ts";
import { saveStrategy } from "#app/workflows/save-strategy.server.ts";
import { cookiesOf, get, post, run } from "#test/auth/browser.ts";
import { sampleContent } from "#test/strategy/sample-content.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const password = "four plain words here";
const today = new Date().toISOString().slice(0, 10);
const startsOn = addDays(today, 40);
let database: TestDatabase;
let owner: Record<string, string>;
let leader: Record<string, string>;
let strategyId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { organizationId } = await createOwner({ email: "first@schedule.example" });
  const signedIn = async (role: "owner" | "leader") => {
    const email = `${role}@schedule.example`;
    await createAccount(organizationId, { name: role, email, role, password });
    return { Cookie: cookiesOf(await run(login, post("/login", { email, password }))) };
  };
  [owner, leader] = [await signedIn("owner"), await signedIn("leader")];
  await saveStrategy(organizationId, sampleContent(), {}, { accountId: null, role: "owner" });
  const form = (await run(settings, get("/waves/schedule", owner))).body as { strategies: { value: string }[] };
  strategyId = form.strategies[0]?.value ?? "";
});
afterAll(() => database.drop());

const good = () => ({
  strategyId,
  startsOn,
  pulses: "3",
  offsiteOn: "",
  leadDays: "7",
  at: "09:00",
  zone: "Europe/Berlin",
  opens: "by-hand",
});
type Shown = { schedule: { planned: { slot: number; name: string; opensOn: string }[]; paused: boolean } | null };
const shown = async (path = "/waves") =>
  (await run(waves, get(path, owner))).body as Shown & { moved: unknown; line: { marks: { name: string }[] } };
const opensOn = async (slot: number) =>
  (await shown()).schedule?.planned.find((planned) => planned.slot === slot)?.opensOn;

test("without a schedule there are no blackouts to change and nothing to move", async () => {
  const answer = await run(blackouts, get("/waves/schedule/blackouts", owner));
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/waves/schedule"]);
  expect((await run(movable, get("/waves/schedule/0", owner), { slot: "0" })).status).toBe(404);
  expect((await run(pause, post("/waves/schedule/pause", { paused: "yes" }, owner))).status).toBe(303);
});

test("each wrong field is named beside it, and what was typed comes back", async () => {
  const wrong = {
    startsOn: "soon",
    pulses: "",
    leadDays: "x",
    at: "9",
    zone: "Mars",
    opens: "never",
    offsiteOn: "now",
  };
  for (const [name, value] of Object.entries(wrong)) {
    const values = { ...good(), [name]: value };
    const answer = await run(save, post("/waves/schedule", values, owner));
    expect([answer.status, answer.body]).toMatchObject([422, { values, problems: { [name]: expect.any(String) } }]);
  }
  expect((await shown()).schedule).toBeNull();
});

test("baseline and pulses stand on the page, a leader sees the line and no buttons", async () => {
  expect(
    (await run(save, post("/waves/schedule", { ...good(), offsiteOn: addDays(startsOn, 30) }, owner))).status,
  ).toBe(303);
  const page = await shown();
  expect(page.schedule?.planned.map(({ name }) => name)).toEqual([
    "Baseline",
    "Pulse 1",
    "Pulse 2",
    "Pulse 3",
    "Baseline 2",
  ]);
  expect(page.line.marks.map(({ name }) => name).slice(0, 3)).toEqual(["Baseline", "Offsite", "Pulse 1"]);
  const read = (await run(waves, get("/waves", leader))).body as typeof page;
  expect([read.schedule, read.line.marks.length]).toEqual([null, 6]);
});

test("a blackout in the wrong order is refused with what was typed; a good one is added and taken away", async () => {
  const pulse = addDays(startsOn, 91);
  const send = (fields: Record<string, string>) => run(change, post("/waves/schedule/blackouts", fields, owner));
  const values = { label: "Holidays", from: addDays(pulse, 2), until: addDays(pulse, 1) };
  expect(await send(values)).toMatchObject({ status: 422, body: { values, problems: { until: expect.any(String) } } });
  const blackout = { ...values, until: addDays(pulse, 4) };
  expect((await send(blackout)).status).toBe(303);
  expect(await opensOn(1)).toBe(addDays(pulse, 5));
  expect((await send({ ...blackout, do: "remove" })).status).toBe(303);
  expect(await opensOn(1)).toBe(pulse);
});

test("a move leads back with its undo; a link cannot make the page say anything else", async () => {
  const pulse = addDays(startsOn, 91);
  const to = (day: string) => run(move, post("/waves/schedule/1", { opensOn: day }, owner), { slot: "1" });
  const answer = await to(addDays(pulse, 7));
  expect(answer.headers.get("Location")).toBe(`/waves?moved=1&was=${pulse}`);
  expect((await shown(`/waves?moved=1&was=${pulse}`)).moved).toEqual({
    slot: 1,
    name: "Pulse 1",
    opensOn: addDays(pulse, 7),
    was: pulse,
  });
  for (const query of ["moved=1&was=<b>", "moved=9&was=2026-01-01", "moved=1", `moved=1&was=${addDays(pulse, 7)}`]) {
    expect((await shown(`/waves?${query}`)).moved).toBeNull();
  }
  expect(await to(addDays(pulse, 15))).toMatchObject({
    status: 422,
    body: { problem: expect.stringMatching(/two weeks either way/) },
  });
  await to(pulse);
  expect(await opensOn(1)).toBe(pulse);
  for (const slot of ["-1", "1.5", "99999", "500", "x"]) {
    expect((await run(movable, get(`/waves/schedule/${slot}`, owner), { slot })).status).toBe(404);
  }
});

test("pausing, resuming, and removing only when it is confirmed", async () => {
  await run(pause, post("/waves/schedule/pause", { paused: "yes" }, owner));
  expect((await shown()).schedule?.paused).toBe(true);
  await run(pause, post("/waves/schedule/pause", { paused: "no" }, owner));
  expect((await shown()).schedule?.paused).toBe(false);
  const unconfirmed = await run(remove, post("/waves/schedule/removal", {}, owner));
  expect(unconfirmed.headers.get("Location")).toBe("/waves/schedule?said=unconfirmed");
  expect((await shown()).schedule).not.toBeNull();
  await run(remove, post("/waves/schedule/removal", { confirm: "yes" }, owner));
  expect((await shown()).schedule).toBeNull();
});
