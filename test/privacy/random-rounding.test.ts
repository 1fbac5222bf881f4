import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomRounding } from "#app/privacy/random-rounding.ts";

const secret = new TextEncoder().encode("secret");

describe("randomRounding", () => {
  test("lands on one of the two nearest multiples of three", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), fc.string(), (total, cell) => {
        const rounded = randomRounding(total, ["wave", "metric", cell], secret);
        expect(rounded % 3).toBe(0);
        expect(Math.abs(rounded - total)).toBeLessThan(3);
      }),
    ));

  test("leaves multiples of three alone", () => expect(randomRounding(12, ["w", "m", "c"], secret)).toBe(12));

  test("is right on average, with no more noise than the interval allows for", () => {
    const errors = Array.from(
      { length: 6000 },
      (_, i) => randomRounding(20 + (i % 7) / 7, ["w", "m", `${i}`], secret) - (20 + (i % 7) / 7),
    );
    const bias = errors.reduce((a, b) => a + b, 0) / errors.length;
    expect(Math.abs(bias)).toBeLessThan(0.06);
  });

  test("answers the same question alike, and another secret differently", () => {
    const ask = (key: Uint8Array) => Array.from({ length: 40 }, (_, i) => randomRounding(10, ["w", "m", `${i}`], key));
    expect(ask(secret)).toEqual(ask(secret));
    expect(ask(new TextEncoder().encode("other"))).not.toEqual(ask(secret));
  });
});
