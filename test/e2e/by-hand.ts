import type { CDPSession, Locator, Page } from "playwright-core";

/** Goes on with Tab alone until the focus is on what is wanted; fails when the page never takes it there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${selector}`);
}

export async function pressOn(page: Page, selector: string, ...keys: string[]): Promise<void> {
  await tabTo(page, selector);
  for (const key of keys) await page.keyboard.press(key);
}

async function middleOf(handle: Locator) {
  await handle.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await handle.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

export async function dragByMouse(page: Page, handle: Locator, onto: Locator, whileHeld?: () => Promise<void>) {
  const [from, to] = [await middleOf(handle), await middleOf(onto)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(from.x, to.y - 2, { steps: 4 });
  await whileHeld?.();
  await page.mouse.up();
}

/** A finger, as the browser itself reports one: a mouse would not show that the page scrolls instead. */
export async function dragByFinger(page: Page, handle: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await middleOf(handle), await middleOf(onto)];
  const client: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: from.x, y }] });
  await touch("touchStart", from.y);
  for (let n = 1; n <= 8; n += 1) await touch("touchMove", from.y + ((to.y - 2 - from.y) * n) / 8);
  // A finger that leaves at full speed flings: the browser then takes the next tap as the one that stops the page.
  for (let n = 0; n < 3; n += 1) {
    await page.waitForTimeout(100);
    await touch("touchMove", to.y - 2 - (n % 2));
  }
  await touch("touchEnd", to.y);
  await client.detach();
}
