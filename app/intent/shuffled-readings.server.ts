import { createHash } from "node:crypto";
import type { StrategyContent } from "#surveys/strategy.ts";

/**
 * The readings without their kind, in an order of each leader's own that stays the same when the page is loaded again. The
 * order comes from a hash, so it tells nothing about which one is intended.
 */
export function shuffledReadings({ priorities }: StrategyContent, versionId: string, accountId: string) {
  const place = (key: string, code: string) =>
    createHash("sha256").update(`${versionId}|${accountId}|${key}|${code}`).digest("hex");
  return Object.fromEntries(
    priorities.map(({ key, readings }) => [
      key,
      readings
        .map(({ code, text }) => ({ code, text, place: place(key, code) }))
        .sort((a, b) => (a.place < b.place ? -1 : 1))
        .map(({ code, text }) => ({ code, text })),
    ]),
  );
}
