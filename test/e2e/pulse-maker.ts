import { expect } from "vitest";
import { inspect, type Visitor, visit } from "./visit.ts";

export interface PulsePlan {
  name: string;
  /** Questions of the template that make room. */
  without: readonly string[];
  /** Items of the bank to take in. */
  bank: readonly string[];
  /** Types of questions to write oneself; the first is worded badly at first. */
  own: readonly string[];
}

const bad = "Don’t you think the goal is clear, and how often do you use it?";
const wordings: Record<string, { en: string; de: string; ar: string }> = {
  "rating-row": {
    en: "How clear is the goal to you?",
    de: "Wie klar ist Ihnen das Ziel?",
    ar: "ما مدى وضوح الهدف لك؟",
  },
  "matrix-cards": {
    en: "How often do you hear about it at work?",
    de: "Wie oft hören Sie bei der Arbeit davon?",
    ar: "كم مرة تسمع عنها في العمل؟",
  },
  comment: {
    en: "Which rule holds you up most?",
    de: "Welche Regel hält Sie am meisten auf?",
    ar: "أي قاعدة تعيقك أكثر؟",
  },
};
const note = {
  en: "Your answer can change how it is done.",
  de: "Ihre Antwort kann das ändern.",
  ar: "يمكن لإجابتك أن تغيّر ذلك.",
};

const save = "button[name=do][value=save]:not(.visually-hidden)";

/** From the template to the published version, in the editor. @returns the address of the instrument */
export async function makePulse(owner: Visitor, base: string, plan: PulsePlan): Promise<string> {
  const { page } = owner;
  await visit(owner, `${base}/instruments`);
  await page.selectOption("[name=template]", "pulse");
  await page.fill("[name=name]", plan.name);
  await page.getByRole("button", { name: "Make the instrument" }).click();
  await page.waitForURL(/\/instruments\/[0-9a-f-]{36}$/);
  const instrument = page.url();
  for (const name of plan.without) {
    await page.locator(`button[value="remove.${name}"]`).click();
    await page.locator(`button[value="remove.${name}"]`).waitFor({ state: "detached" });
  }
  for (const name of plan.bank) {
    await page.selectOption("[name=bank]", name);
    await page.getByRole("button", { name: "Add this item" }).click();
    await page.locator(`button[value="remove.${name}"]`).waitFor();
  }
  for (const [at, type] of plan.own.entries()) await writeQuestion(owner, instrument, { type, lint: at === 0 });
  for (const language of ["de", "ar"] as const) await translate(owner, instrument, plan.own, language);
  await preview(owner, instrument);
  await publish(owner, instrument);
  return instrument;
}

/** A question of one's own. With `lint` its first wording is refused, and what is refused cannot be published. */
async function writeQuestion(owner: Visitor, instrument: string, { type, lint }: { type: string; lint: boolean }) {
  const { page } = owner;
  await page.goto(instrument);
  await page.getByLabel("A question of your own").selectOption(type);
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.waitForURL(/\/questions\/own\d+$/);
  const question = page.url();
  const scale = type === "rating-row";
  if (lint) {
    await page.fill("textarea[name=title]", bad);
    if (scale) await page.locator('button[name=do][value="remove.escapes.0"]').click();
    await inspect(owner, "a question of one's own");
    await page.locator(save).click();
    await page.waitForURL(`${instrument}?said=saved`);
    const found = ["says which answer is expected", "Two questions in one", "Say whether this is decided"];
    for (const words of scale ? [...found, "Add “Can’t say”"] : found) await page.getByText(words).first().waitFor();
    await page.getByText("Mend what is listed above first.").waitFor();
    expect(await page.getByRole("button", { name: "Publish this version" }).isDisabled()).toBe(true);
    await inspect(owner, "a pulse with findings");
    await page.goto(question);
  }
  await page.fill("textarea[name=title]", wordings[type]?.en ?? "");
  if (lint && scale) {
    await page.getByRole("button", { name: "Add a way out" }).click();
    await page.fill('[name="escapes.0.text"]', "Can’t say");
  }
  await page.check("[name=changes][value=input]");
  await page.fill("[name=changesNote]", note.en);
  // Written for a pulse: what it holds is short.
  await page.fill("[name=seconds]", type === "rating-row" ? "7" : "15");
  await page.locator(save).click();
  await page.waitForURL(`${instrument}?said=saved`);
  expect(await page.getByText("says which answer is expected").count()).toBe(0);
}

async function translate(owner: Visitor, instrument: string, own: readonly string[], language: "de" | "ar") {
  const { page } = owner;
  await visit(owner, `${instrument}/translations/${language}`);
  for (const [at, type] of own.entries()) {
    await page.fill(`[name="items.own${at + 1}.title"]`, wordings[type]?.[language] ?? "");
    await page.fill(`[name="items.own${at + 1}.changesNote"]`, note[language]);
  }
  await page.locator(save).click();
  await page.waitForURL(`${instrument}?said=saved`);
}

async function preview(owner: Visitor, instrument: string) {
  const { page } = owner;
  for (const view of ["as=staff", "as=leader&language=de", "as=staff&language=ar"]) {
    await page.goto(`${instrument}/preview?${view}`, { waitUntil: "networkidle" });
    await page.locator("#survey h1").waitFor();
    expect(await page.locator("#survey").getAttribute("dir")).toBe(view.endsWith("ar") ? "rtl" : "ltr");
  }
  await inspect(owner, "the preview of a pulse");
}

async function publish(owner: Visitor, instrument: string) {
  const { page } = owner;
  await page.goto(instrument);
  await page.getByRole("button", { name: "Publish this version" }).waitFor();
  const confirmed = page.locator("[name=confirmed]");
  if (await confirmed.count()) await confirmed.check();
  await page.getByRole("button", { name: "Publish this version" }).click();
  await page.waitForURL(`${instrument}?said=published`);
}
