import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAxeViolations } from "#test/support/axe.ts";
import { launchBrowser } from "#test/support/browser.ts";

let browser: Browser;
let server: Server;
let origin: string | undefined;
const pages: Record<string, string> = {
  "/good": `<!doctype html><html lang="en"><title>Good</title><main><h1>Priorities</h1><p>Ärger, ελπίδα, труд</p></main>`,
  "/bad": `<!doctype html><html><title>Bad</title><main><img src="data:,"><p style="color:#bbb;background:#fff">pale</p></main>`,
};

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.method === "POST") origin = request.headers.origin;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", "default-src 'none'; connect-src 'self'; style-src 'unsafe-inline'");
    response.end(pages[request.url ?? ""] ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const open = async (path: string) => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return page;
};

test("draws text: the same words with and without letters differ in width", async () => {
  const page = await open("/good");
  const widths = await page.evaluate(() => {
    const measure = document.createElement("canvas").getContext("2d");
    if (!measure) return [];
    measure.font = "16px sans-serif";
    return ["iiii", "mmmm", "жжжж"].map((text) => measure.measureText(text).width);
  });
  expect(new Set(widths).size).toBe(3);
  expect(Math.min(...widths)).toBeGreaterThan(5);
});

test("keeps the rules of the web: a POST names its origin", async () => {
  const page = await open("/good");
  await page.evaluate(() => fetch("/good", { method: "POST" }));
  expect(origin).toBe(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

test("axe finds what is wrong, and nothing on a sound page", async () => {
  expect(await findAxeViolations(await open("/good"))).toEqual([]);
  const found = (await findAxeViolations(await open("/bad"))).map((line) => line.split(":")[0]);
  expect(found).toEqual(expect.arrayContaining(["html-has-lang", "image-alt", "color-contrast"]));
});
