import { expect, test, vi } from "vitest";
import { signInEmail } from "#app/auth/sign-in-email.ts";

test("an address is read in lower case, in one spelling, without the spaces around it", () =>
  expect(signInEmail("  Maren@Ｘ.Example ")).toBe("maren@x.example"));

test("what is far too long is refused before it is normalised, which takes time with the square of a run of accents", () => {
  const normalize = vi.spyOn(String.prototype, "normalize");
  expect(signInEmail(`m${"\u0335\u0327".repeat(16_000)}@x.example`)).toBeNull();
  expect(normalize).not.toHaveBeenCalled();
  normalize.mockRestore();
});
