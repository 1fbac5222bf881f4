/** A ranking is the values that have a place, first place first; all others have none. Every change makes a new list. */
export type Order = readonly string[];

/** Takes a value out of its place, or gives it the next one. */
export function toggled(order: Order, value: string): string[] {
  return order.includes(value) ? without(order, value) : [...order, value];
}

/** @param place zero-based place among the others; null takes the value out */
export function placedAt(order: Order, value: string, place: number | null): string[] {
  const others = without(order, value);
  return place === null ? others : [...others.slice(0, place), value, ...others.slice(place)];
}

/** One step up (-1) or down (1): up from below the last place enters it, down from the last place leaves it. */
export function stepped(order: Order, value: string, by: -1 | 1): string[] {
  const at = order.indexOf(value);
  if (at < 0) return by < 0 ? [...order, value] : [...order];
  return placedAt(order, value, at + by >= order.length ? null : Math.max(0, at + by));
}

const without = (order: Order, value: string) => order.filter((each) => each !== value);
