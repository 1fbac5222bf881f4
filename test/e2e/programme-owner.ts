import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { inspect, type Visitor, visit } from "./visit.ts";

export type Staff = { id: string; name: string; email: string; manager: string; department: string };

/** Sixty-six people in three layers: a root with five direct reports, twelve heads, and crews of four. */
export function makePeople(): Staff[] {
  const people: Staff[] = [{ id: "1", name: "Root Åse", email: "root@loop.example", manager: "", department: "Works" }];
  const add = (manager: string, department: string) => {
    const id = String(people.length + 1);
    people.push({ id, name: `Person ${id} Ωμέγα`, email: `p${id}@loop.example`, manager, department });
    return id;
  };
  const leaders = Array.from({ length: 5 }, (_, index) => add("1", index < 3 ? "Works" : "Offices"));
  const heads = leaders.flatMap((leader, index) => {
    const department = index < 3 ? "Works" : "Offices";
    return Array.from({ length: 2 }, () => ({ id: add(leader, department), department }));
  });
  for (const { id, department } of heads) for (let n = 0; n < 5; n += 1) add(id, department);
  return people;
}

export const peopleCsv = (people: readonly Staff[]) =>
  [
    "Employee_ID;NAME;Email;Manager_ID;Department;Shoe size",
    ...people.map(({ id, name, email, manager, department }) => [id, name, email, manager, department, "42"].join(";")),
  ].join("\r\n");

export async function importPeople(owner: Visitor, base: string, csv: string): Promise<void> {
  const { page } = owner;
  await visit(owner, `${base}/people/import`);
  const file = (text: string) => ({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text, "latin1") });
  await page.setInputFiles(
    "input[type=file]",
    file(`${csv.replaceAll("Ωμέγα", "é")}\r\n2;Twice;x@loop.example;999;Works;1`),
  );
  await page.getByRole("button", { name: "Look at the file" }).click();
  await page.getByText("999").first().waitFor();
  await inspect(owner, "a refused people file");
  // The refusal is a 422, which the browser notes in its console: expected here, once, and nowhere else.
  expect(owner.faults.splice(0)).toEqual([expect.stringContaining("status of 422")]);
  await page.goto(`${base}/people/import`);
  await page.setInputFiles("input[type=file]", { ...file(""), buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: "Look at the file" }).click();
  await page.getByRole("button", { name: "Replace the organisation" }).waitFor();
  await inspect(owner, "the preview of a people file");
  expect(await page.locator("main").innerText()).toContain("Shoe size");
  await page.getByRole("button", { name: "Replace the organisation" }).click();
  await page.waitForURL(`${base}/people`);
}

export async function writeStrategy(owner: Visitor, base: string): Promise<string> {
  const { page } = owner;
  await visit(owner, `${base}/strategy/new`);
  await page.getByRole("button", { name: "Add a priority" }).click();
  await page.locator('[name="priorities.1.name"]').waitFor();
  await page.fill("[name=name]", "Loop 2028");
  await page.fill("[name=leadershipTeam]", "the executive board");
  for (const [at, name] of ["Fix leaks", "Answer calls"].entries()) {
    const field = (part: string) => page.locator(`[name="priorities.${at}.${part}"]`);
    await field("name").fill(name);
    await field("statement").fill(`${name}, before anything else.`);
    await field("refuses").fill(`Whatever keeps us from it: ${name}.`);
    await field("sponsor").fill("Root Åse, director");
    await field("intended").fill(`${name} ourselves, this year.`);
    for (const index of [0, 1]) {
      await field(`alternatives.${index}`).fill(`${name} in another way, number ${index + 1}.`);
      await field(`foils.${index}`).fill(`${name} as nobody reads it, number ${index + 1}.`);
    }
  }
  for (const index of [0, 1, 2]) await page.fill(`[name="foils.${index}.name"]`, `Not in the strategy ${index + 1}`);
  await page.locator('button[name=do][value="add.legacyItems"]').click();
  await page.fill('[name="legacyItems.0.name"]', "Paper job cards");
  await page.selectOption('[name="legacyItems.0.decision"]', "stop");
  await page.fill('[name="legacyItems.0.points"]', "0");
  await page.locator("button[name=do][value=save]:not(.visually-hidden)").click();
  await page.waitForURL(/\/strategy\/[0-9a-f-]{36}/);
  await inspect(owner, "a strategy version");
  return /\/strategy\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

/** The one-time link with which this person chooses a password. */
export async function giveSignIn(owner: Visitor, base: string, person: Staff, role: string): Promise<string> {
  const { page } = owner;
  await page.goto(`${base}/people/sign-ins?person=${person.id}`);
  if (role !== "leader") await page.goto(`${base}/people/sign-ins`);
  await page.fill("[name=name]", person.name);
  await page.fill("[name=email]", person.email);
  await page.selectOption("[name=role]", role);
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.locator("[name=link]").waitFor();
  return page.locator("[name=link]").inputValue();
}

/** Creates the wave, opens it and takes the links from the one answer that holds them. */
export async function openBaseline(owner: Visitor, base: string): Promise<{ waveId: string; links: string[][] }> {
  const { page } = owner;
  await visit(owner, `${base}/waves`);
  await page.fill("main form [name=name]", "Loop baseline");
  await page.locator("main form button[type=submit], main form button:not([type])").first().click();
  await page.waitForURL(/\/waves\/[0-9a-f-]{36}$/);
  await inspect(owner, "a wave in draft");
  return { waveId: page.url().split("/").pop() ?? "", links: await openDraft(owner) };
}

/** Opens the draft on the screen. @returns the lines of the file of links: email, name, block, link */
export async function openDraft(owner: Visitor): Promise<string[][]> {
  const { page } = owner;
  await page.getByRole("button", { name: "Open the wave" }).click();
  const download = page.locator("a[download]");
  await download.waitFor();
  await inspect(owner, "the links of a wave");
  const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return parse(Buffer.concat(chunks), { bom: true, from: 2 });
}

/** Closes the wave, and waits until the worker has sealed, measured and released it. */
export async function closeInBrowser(owner: Visitor, waveUrl: string): Promise<void> {
  const { page } = owner;
  await page.goto(waveUrl);
  await page.check("form[action$='/closure'] [name=confirm]");
  await page.getByRole("button", { name: "Close and seal" }).click();
  await page.getByText("released", { exact: true }).first().waitFor({ timeout: 60_000 });
  await inspect(owner, "a released wave");
}
