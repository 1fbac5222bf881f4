import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { findAxeViolations } from "#test/support/axe.ts";

export const wide = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

type Size = typeof wide;
/** A browser of one person, and everything that went wrong in it. */
export type Visitor = {
  context: BrowserContext;
  page: Page;
  faults: string[];
  /** At which sizes its pages are inspected; at both when it does not say. */
  sizes?: readonly Size[];
};

export async function newVisitor(
  browser: Browser,
  viewport = wide,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console at ${new URL(page.url()).pathname}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script error at ${page.url()}: ${error.message}`));
  return { context, page, faults };
}

/** Letters are there, nothing is being sent, and no colour is on its way to another: half way has a contrast nobody reads. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  const ends = (each: Animation) => each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = document.getAnimations().filter(ends);
    if (moving.length > 0 || document.querySelector("[aria-busy=true]")) quiet = 0;
    await Promise.allSettled(moving.map((each) => each.finished));
  }
}

/** What is wrong with the page as it is now: WCAG 2.2 A and AA, and sideways scrolling. */
export async function inspect({ page, faults, sizes = [wide, phone] }: Visitor, name: string): Promise<void> {
  const before = page.viewportSize() ?? wide;
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate(settled);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) faults.push(`${name} at ${size.width} px scrolls sideways by ${sideways} px`);
    for (const violation of await findAxeViolations(page)) faults.push(`${name} at ${size.width} px: ${violation}`);
  }
  await page.setViewportSize(before);
}

/** Opens an own page and inspects it. */
export async function visit(visitor: Visitor, url: string): Promise<void> {
  const response = await visitor.page.goto(url, { waitUntil: "networkidle" });
  if (response?.status() !== 200) {
    const said = await visitor.page.locator("body").innerText();
    throw new Error(`${new URL(url).pathname} answered ${response?.status()}: ${said.slice(0, 600)}`);
  }
  await inspect(visitor, new URL(url).pathname);
}

export async function signIn(visitor: Visitor, base: string, email: string, password: string): Promise<void> {
  const { page } = visitor;
  await page.goto(`${base}/login`);
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", password);
  await page.click("button[type=submit]");
  await page.waitForURL(`${base}/`);
}

export async function choosePassword(visitor: Visitor, url: string, password: string): Promise<void> {
  await visit(visitor, url);
  await visitor.page.fill("[name=password]", password);
  const again = visitor.page.locator("input[type=password]").nth(1);
  if (await again.count()) await again.fill(password);
  await visitor.page.click("main button[type=submit]");
  await visitor.page.waitForURL((at) => !at.pathname.startsWith("/set-password"));
}
