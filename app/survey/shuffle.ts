/** A small repeatable source (mulberry32), so that a reload shows options in the same order. The seed never leaves the device. */
export function seededDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One seed for each question, so that a question keeps its order whatever was shown before it. */
export function seedFor(seed: number, name: string): number {
  let hash = seed >>> 0;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** Fisher-Yates. */
export function shuffled<Item>(items: readonly Item[], draw: () => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const pick = Math.floor(draw() * (last + 1));
    [order[last], order[pick]] = [order[pick] as Item, order[last] as Item];
  }
  return order;
}
