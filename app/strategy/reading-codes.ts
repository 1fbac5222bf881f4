import type { Reading } from "#surveys/strategy.ts";

const all = Array.from({ length: 9 }, (_, index) => `r${index + 1}`);

/**
 * Gives each reading a code at random, so that neither the code nor the order says which one is intended. A reading whose
 * words stay keeps its code; a new one prefers a code never used here, so that a leader's half-written draft cannot come to
 * mean other words.
 * @param draw whole number from 0 to below `count`, from a source nobody can guess
 */
export function assignReadingCodes(
  readings: readonly Omit<Reading, "code">[],
  earlier: readonly Reading[],
  draw: (count: number) => number,
): Reading[] {
  const used = new Set<string>();
  const kept = readings.map((reading) => {
    const same = earlier.find(
      ({ text, kind, code }) => text === reading.text && kind === reading.kind && !used.has(code),
    );
    if (same) used.add(same.code);
    return same?.code;
  });
  const before = new Set(earlier.map((reading) => reading.code));
  return readings.map((reading, index) => {
    const code = kept[index] ?? drawCode();
    return { code, kind: reading.kind, text: reading.text };
  });

  function drawCode(): string {
    const free = all.filter((code) => !used.has(code));
    const fresh = free.filter((code) => !before.has(code));
    const choices = fresh.length > 0 ? fresh : free;
    const code = choices[draw(choices.length)];
    if (!code) throw new RangeError("a priority has at most nine readings");
    used.add(code);
    return code;
  }
}
