import { expect } from "vitest";
import { addDays } from "#app/schedule/slots.ts";
import { openDraft } from "./programme-owner.ts";
import { inspect, type Visitor, visit } from "./visit.ts";

const today = () => new Date().toISOString().slice(0, 10);
const table = "Waves of the schedule";

/** Plans baseline and pulses so that this pulse is due today; the worker makes its draft. @returns the draft's address */
export async function planPulse(owner: Visitor, base: string, number: number): Promise<string> {
  const { page } = owner;
  await visit(owner, `${base}/waves`);
  await page.getByRole("link", { name: "Plan baseline and pulses" }).click();
  await page.getByLabel("First day of the baseline").fill(addDays(today(), -91 * number));
  await page.getByRole("button", { name: "Make the schedule" }).click();
  const name = `Pulse ${number}`;
  const link = page.getByRole("region", { name: table }).getByRole("link", { name, exact: true });
  await page.getByRole("region", { name: table }).waitFor();
  for (let n = 0; (await link.count()) === 0; n += 1) {
    if (n > 120) throw new Error("the worker made no draft");
    await page.waitForTimeout(500);
    await page.reload();
  }
  await link.click();
  await page.waitForURL(/\/waves\/[0-9a-f-]{36}$/);
  return page.url();
}

export async function removeSchedule(owner: Visitor, base: string): Promise<void> {
  const { page } = owner;
  await page.goto(`${base}/waves/schedule`);
  await page.check("[name=confirm]");
  await page.getByRole("button", { name: "Remove the schedule" }).click();
  await page.getByText("No schedule yet").waitFor();
}

/** Chooses what the draft asks. */
export async function chooseQuestions(owner: Visitor, wave: string, instrument: string): Promise<void> {
  const { page } = owner;
  await page.goto(wave);
  await page.getByLabel("Questions").selectOption({ label: `${instrument}, version 1` });
  await page.getByRole("button", { name: "Save settings" }).click();
  await page.locator("dl.facts").getByText(`${instrument}, version 1`).waitFor();
  await inspect(owner, "the draft of a pulse");
}

/** Ten people try it; one of them does so with `answer`. What was sent is thrown away. */
export async function runPilot(
  owner: Visitor,
  wave: string,
  answer: (link: string) => Promise<unknown>,
): Promise<void> {
  const { page } = owner;
  await visit(owner, `${wave}/pilot`);
  await page.getByRole("link", { name: "Draw ten across the layers" }).click();
  await page.waitForURL(/draw/);
  await page.getByRole("button", { name: "Begin the pilot" }).click();
  await page.locator("a[download]").waitFor();
  await inspect(owner, "the links of a pilot");
  const [, ...lines] = (await page.locator("textarea[readonly]").inputValue()).trim().split("\n");
  expect(lines).toHaveLength(10);
  await answer(/https?:\S+\/s\/[\w-]+/.exec(lines[0] ?? "")?.[0] ?? "");
  await visit(owner, `${wave}/pilot`);
  await page.getByRole("button", { name: "End the pilot" }).click();
  await page.getByRole("button", { name: "Begin the pilot" }).waitFor();
}

export async function openPulse(owner: Visitor, wave: string): Promise<string[][]> {
  await owner.page.goto(wave);
  return openDraft(owner);
}
