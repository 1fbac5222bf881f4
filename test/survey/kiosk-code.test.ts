import fc from "fast-check";
import { expect, test } from "vitest";
import { kioskAlphabet, readKioskCode, shownKioskCode } from "#app/survey/kiosk-code.ts";

test("what people type for a code is that code", () => {
  for (const typed of ["7K2M-04QX-9R1B", "7k2m04qx9r1b", " 7K2M 04QX 9R1B ", "7k2m-o4qx-9rlb", "7K2M–O4QX–9RIB"]) {
    expect(readKioskCode(typed)).toBe("7K2M04QX9R1B");
  }
});

test("everything else is none, and a link's token never is", () => {
  const others = [
    "",
    "7K2M-04QX-9R1",
    "7K2M-04QX-9R1BC",
    "7K2M-04QX-9R1U",
    "../../../etc/x",
    "é".repeat(12),
    "<b>7K2M04Q</b>",
  ];
  expect(others.map(readKioskCode).filter((code) => code !== null)).toEqual([]);
  const token = fc.string({ unit: fc.constantFrom(..."AZaz09-_"), minLength: 43, maxLength: 43 });
  fc.assert(fc.property(token, (text) => readKioskCode(text) === null));
});

test("60 bits, and printing and reading are each other's way back", () => {
  expect(new Set(kioskAlphabet).size ** 12).toBe(2 ** 60);
  const code = fc.string({ unit: fc.constantFrom(...kioskAlphabet), minLength: 12, maxLength: 12 });
  fc.assert(fc.property(code, (text) => readKioskCode(shownKioskCode(text)) === text));
});
