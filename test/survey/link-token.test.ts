import { expect, test } from "vitest";
import { forgetLink, hasBegun, rememberBegun, rememberedLink, takeToken } from "#app/survey/link-token.ts";

function tab() {
  const stored = new Map<string, string>();
  const shown: string[] = [];
  return {
    shown,
    stored,
    memory: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    history: { replaceState: (_: unknown, __: string, url?: string | URL | null) => void shown.push(String(url)) },
  };
}

test("takes the token out of the address and remembers it for this tab", () => {
  const { memory, history, shown, stored } = tab();
  expect(takeToken("/s/abc_-123", history, memory)).toBe("abc_-123");
  expect(shown).toEqual(["/s/"]);
  expect(rememberedLink(memory)).toBe("/s/abc_-123");
  forgetLink(memory);
  expect(stored.size).toBe(0);
  expect(rememberedLink(memory)).toBeNull();
});

test("a tab goes on without Begin for the link it began, for no other, and not after delivery", () => {
  const { memory } = tab();
  expect(hasBegun(memory, "abc")).toBe(false);
  rememberBegun(memory, "abc");
  expect(hasBegun(memory, "abc")).toBe(true);
  expect(hasBegun(memory, "abd")).toBe(false);
  forgetLink(memory);
  expect(hasBegun(memory, "abc")).toBe(false);
  rememberBegun(null, "abc");
  expect(hasBegun(null, "abc")).toBe(false);
});

test("takes it out of the address even where nothing can be remembered", () => {
  const { history, shown } = tab();
  expect(takeToken("/s/abc", history, null)).toBe("abc");
  expect(shown).toEqual(["/s/"]);
});

test.each(["/s/", "/s", "/s/a/b", "/login"])("finds no token in %s", (path) => {
  const { memory, history, shown } = tab();
  expect(takeToken(path, history, memory)).toBeNull();
  expect(shown).toEqual([]);
});
