import type { Page } from "playwright-core";
import { pressOn, tabTo } from "./by-hand.ts";

export type Hands = "mouse" | "keyboard" | "touch";

/** How one person touches a page: what a card needs, without saying by what. */
export interface Touch {
  press(selector: string): Promise<void>;
  write(selector: string, text: string): Promise<void>;
}

export function touchOf(page: Page, hands: Hands): Touch {
  if (hands === "keyboard") {
    return {
      press: (selector) => pressOn(page, selector, "Space"),
      write: async (selector, text) => {
        await tabTo(page, selector);
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.type(text);
      },
    };
  }
  /** The field of an option is not what is seen: a finger and a mouse land on its label. */
  const place = async (selector: string) => {
    const target = page.locator(selector).first();
    const label = target.locator("xpath=ancestor::label");
    return (await label.count()) ? label : target;
  };
  return {
    press: async (selector) => {
      const target = await place(selector);
      await (hands === "touch" ? target.tap() : target.click());
    },
    write: async (selector, text) => {
      const target = page.locator(selector).first();
      await (hands === "touch" ? target.tap() : target.click());
      await target.fill(text);
    },
  };
}

const sentence = "We mend what is broken first.";

/** By what a card holds: its kind, and how it is answered. The first that is on the card counts. */
const cards: [string, string, (touch: Touch, page: Page) => Promise<void>][] = [
  ["allocation", ".allocation", ({ write }) => write(".allocation li:last-child input", "100")],
  ["recall", ".recall", ({ write }) => write(".recall li:first-child input", "Fix leaks")],
  [
    "ranking",
    ".ranking",
    async ({ press }) => {
      await press('[data-value="p2"] .option');
      await press('[data-value="p1"] .option');
    },
  ],
  ["matrix as cards", ".matrix-card", answerMatrix],
  ["text", "textarea", ({ write }) => write("main textarea", sentence)],
  ["radio", "input[type=radio]", ({ press }) => press("main input[type=radio]")],
  [
    "checkbox",
    "input[type=checkbox]",
    async ({ press }, page) => {
      const values = await page
        .locator("main input[type=checkbox]")
        .evaluateAll((all) => all.slice(0, 2).map((one) => (one as HTMLInputElement).value));
      for (const value of values) await press(`main input[type=checkbox][value="${value}"]`);
    },
  ],
];

async function answerMatrix({ press }: Touch, page: Page): Promise<void> {
  const names = await page
    .locator("main .matrix-card input[type=radio]")
    .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))]);
  for (const name of names) await press(`main input[name="${name}"]`);
}

/** Answers what the card asks, whichever kind it is, and says which. */
export async function answerCard(page: Page, hands: Hands): Promise<string> {
  const touch = touchOf(page, hands);
  for (const [kind, selector, answer] of cards) {
    if ((await page.locator(`main ${selector}`).count()) === 0) continue;
    await answer(touch, page);
    return kind;
  }
  return "closing";
}
