import { inspect, type Visitor } from "./visit.ts";

/** One leader's intent from the first step to the signature, by the controls of each step. */
export async function signIntent(leader: Visitor, base: string, versionId: string, turn: number): Promise<void> {
  const { page } = leader;
  await page.goto(`${base}/intent/${versionId}?step=start`, { waitUntil: "networkidle" });
  for (let step = 0; step < 30; step += 1) {
    if (turn === 0) await inspect(leader, `intent step ${step}`);
    const sign = page.locator("button[name=do][value=sign]");
    if (await sign.count()) {
      await sign.click();
      await page.getByText("signed and sealed").first().waitFor();
      if (turn === 0) await inspect(leader, "a signed intent");
      return;
    }
    await fillStep(leader, turn);
    const before = await page.locator("h1").innerText();
    await page.locator('button[name=do][value=next]:not(.visually-hidden), a.button[href*="step="]').first().click();
    // The address changes a moment before the step does.
    await page.waitForFunction((title) => document.querySelector("h1")?.innerText !== title, before);
  }
  throw new Error("the intent has more than 30 steps");
}

async function fillStep({ page }: Visitor, turn: number): Promise<void> {
  const names = await page
    .locator("main [name]")
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("name") ?? ""))]);
  const ranks = names.filter((name) => /^(ranks|predictedRanks)\./.test(name));
  for (const [index, name] of ranks.entries()) {
    await page.selectOption(`[name="${name}"]`, String(((index + turn) % ranks.length) + 1));
  }
  for (const name of names) {
    if (/^(supports|readings|tradeOffs)\./.test(name)) {
      const options = page.locator(`[name="${name}"]`);
      await options.nth(name.startsWith("supports") ? 0 : turn % (await options.count())).check();
    }
    if (/^predictedCarried\./.test(name)) await page.fill(`[name="${name}"]`, "60");
    if (/^points\./.test(name))
      await page.fill(`[name="${name}"]`, /p1$/.test(name) ? "60" : /p2$/.test(name) ? "40" : "0");
  }
}
