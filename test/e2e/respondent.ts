import { inspect, type Visitor } from "./visit.ts";

/** What tells one card from the next. */
const screen =
  '(document.querySelector("[role=progressbar]")?.ariaValueNow ?? "") + document.querySelector("h1")?.innerText';

/** From the link to the receipt, as a person does it; with `keyboard`, without ever touching the page. */
export async function answerSurvey(
  visitor: Visitor,
  link: string,
  { keyboard = false, inspectCards = false }: { keyboard?: boolean; inspectCards?: boolean } = {},
): Promise<string> {
  const { page } = visitor;
  await page.goto(link, { waitUntil: "networkidle" });
  if (inspectCards) await inspect(visitor, "the landing page");
  const press = async (selector: string) => {
    if (!keyboard) return page.locator(selector).first().click();
    await page.locator(selector).first().focus();
    await page.keyboard.press("Enter");
  };
  await press("#begin:not([disabled])");
  const kinds = new Set<string>();
  for (let card = 0; card < 80; card += 1) {
    await page.locator("form.survey").first().waitFor();
    if (await page.locator(".receipt-code").count()) break;
    const sealing = page.locator(".sealing");
    if (await sealing.count()) {
      await page.locator(".receipt-code").waitFor({ timeout: 60_000 });
      break;
    }
    const kind = await answerCard(visitor, keyboard);
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

/** Answers what the card asks, whichever kind it is, and says which. */
async function answerCard({ page }: Visitor, keyboard: boolean): Promise<string> {
  const all = (selector: string) => page.locator(`main ${selector}`);
  if (await all(".allocation").count()) {
    await all(".allocation input").first().fill("100");
    await all(".allocation input").first().blur();
    return "allocation";
  }
  if (await all(".recall").count()) {
    await all(".recall input").first().fill("Fix leaks");
    return "recall";
  }
  for (const type of ["radio", "checkbox"]) {
    const options = all(`input[type=${type}]`);
    if ((await options.count()) === 0) continue;
    if (keyboard) {
      await options.first().focus();
      await page.keyboard.press("Space");
    } else await options.first().locator("xpath=ancestor::label").click();
    if (type === "checkbox") await options.nth(1).locator("xpath=ancestor::label").click();
    return type;
  }
  if (await all("textarea").count()) {
    await all("textarea").first().fill("We mend what is broken first.");
    return "text";
  }
  return "closing";
}
