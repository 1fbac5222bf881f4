import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bins } from "#app/charts/bins.ts";

/** axe cannot judge text on SVG shapes, so the pairs that charts and pages put together are checked from the tokens. */
const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");
const [light = "", after = ""] = css.split(/\[data-theme="dark"\]\s*\{/);
const [dark = ""] = after.split("}");
const tokens = (part: string) =>
  new Map([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2] ?? ""]));

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test("the formula gives the known extremes", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each([
  ["light", tokens(light)],
  ["dark", tokens(dark)],
])("%s", (_, colours) => {
  const of = (name: string) => {
    const value = colours.get(name);
    if (!value) throw new Error(`no token --${name}`);
    return value;
  };
  test.each(bins)("the number on bin %s reads at 4.5:1 or better", (bin) => {
    expect(contrast(of(`${bin}-t`), of(bin))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(["ink", "ink-2", "ink-3", "with", "against"])("%s reads on every ground", (name) => {
    for (const ground of ["paper", "surface", "sunk"])
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  test("control borders and the button label", () => {
    for (const ground of ["paper", "surface"])
      expect(contrast(of("line-strong"), of(ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(of("on-ink"), of("ink"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("on-ink"), of("ink-2"))).toBeGreaterThanOrEqual(4.5);
  });
});
