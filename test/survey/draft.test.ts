import { beforeEach, expect, test } from "vitest";
import { type Draft, draftKey, openDraft } from "#app/survey/draft.ts";

const link = { wave: "w1", kid: "k1", token: "a-secret-token" };
const draft: Draft = {
  answers: { confidence: 3 },
  card: "page_confidence",
  drawn: { form: "B", meaning: ["p2"], seed: 7, ticketShare: 0.6 },
  ticket: null,
  sent: null,
};
let stored: Map<string, string>;
const storage = () => ({
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
});
const full = () => ({
  ...storage(),
  setItem() {
    throw new DOMException("full", "QuotaExceededError");
  },
});

beforeEach(() => {
  stored = new Map();
});

test("the key depends on wave, block and link, and does not hold the token", async () => {
  const key = await draftKey(link);
  expect(key).toMatch(/^plumbline\.draft\.[0-9a-f]{64}$/);
  expect(await draftKey({ ...link })).toBe(key);
  for (const other of [{ wave: "w2" }, { kid: "k2" }, { token: "b" }]) {
    expect(await draftKey({ ...link, ...other })).not.toBe(key);
  }
});

test("a draft comes back after a reload, and clearing leaves the storage empty", () => {
  expect(openDraft("k", storage()).save(draft)).toBe("device");
  const reopened = openDraft("k", storage());
  expect(reopened.load()).toEqual(draft);
  reopened.clear();
  expect(stored.size).toBe(0);
  expect(reopened.load()).toBeNull();
});

test.each([
  ["full", full],
  ["forbidden", () => null],
])("storage that is %s keeps the draft in this tab and says so", (_, open) => {
  const store = openDraft("k", open());
  expect(store.save(draft)).toBe("tab");
  expect(store.load()).toEqual(draft);
});

test.each(["{broken", "null", "[]", '{"answers":3}'])("what is not a draft (%s) begins anew", (text) => {
  stored.set("k", text);
  expect(openDraft("k", storage()).load()).toBeNull();
});
