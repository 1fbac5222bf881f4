import { answerCard, type Hands } from "./answer-card.ts";
import { pressOn } from "./by-hand.ts";
import { inspect, type Visitor } from "./visit.ts";

/** What tells one card from the next. */
const screen =
  '(document.querySelector("[role=progressbar]")?.ariaValueNow ?? "") + document.querySelector("h1")?.innerText';

export interface Way {
  hands?: Hands;
  /** Looks at each kind of card with axe, once. */
  inspectCards?: boolean;
  /** Runs on each card before it is answered, from 1. */
  onCard?: (card: number) => Promise<void>;
  /** Each kind of card that came is added here. */
  kinds?: Set<string>;
}

/** From the link to the receipt, as a person does it: by mouse, by keyboard alone or by touch alone. @returns the receipt */
export async function answerSurvey(
  visitor: Visitor,
  link: string,
  { hands = "mouse", inspectCards = false, onCard, kinds = new Set() }: Way = {},
): Promise<string> {
  const { page } = visitor;
  await page.goto(link, { waitUntil: "networkidle" });
  if (inspectCards) await inspect(visitor, "the landing page");
  const press = async (selector: string) => {
    const target = page.locator(selector).first();
    if (hands === "keyboard") await pressOn(page, selector, "Enter");
    else if (hands === "touch") await target.tap();
    else await target.click();
  };
  await page.locator("#begin:not([disabled])").waitFor();
  await press("#begin");
  for (let card = 1; card <= 80; card += 1) {
    await page.locator("form.survey").first().waitFor();
    if (await page.locator(".receipt-code, .sealing").count()) break;
    await onCard?.(card);
    const kind = await answerCard(page, hands);
    if (inspectCards && !kinds.has(kind)) await inspect(visitor, `a ${kind} card`);
    kinds.add(kind);
    const before = await page.evaluate(screen);
    await press("form.survey button[type=submit]");
    await page.waitForFunction(
      `document.querySelector(".receipt-code, .sealing") || (${screen}) !== ${JSON.stringify(before)}`,
    );
  }
  const code = page.locator(".receipt-code .code .visually-hidden");
  await code.waitFor({ timeout: 60_000 });
  if (inspectCards) await inspect(visitor, "the receipt");
  return (await code.textContent()) ?? "";
}
