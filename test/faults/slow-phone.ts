import type { Browser } from "playwright-core";
import { newVisitor, phone } from "#test/e2e/visit.ts";

export const RATE = 4;

/** A phone a quarter as fast as this machine, which notes its long tasks in `tasks`. */
export async function slowPhone(browser: Browser) {
  const visitor = await newVisitor(browser, phone, { locale: "en-GB", hasTouch: true, isMobile: true });
  const client = await visitor.context.newCDPSession(visitor.page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: RATE });
  await visitor.page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  return visitor;
}
