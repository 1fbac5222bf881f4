import { FORMS, type Form } from "./instrument.ts";

/** Draws happen on the device, never on the server: nothing that was drawn but the form letter is ever sent. */
export type Random = () => number;

export function drawForm(random: Random): Form {
  return FORMS[Math.floor(random() * FORMS.length)] ?? "A";
}

/**
 * The ticked priorities that get the meaning item, in drawn order. What was drawn before stays while it is still ticked:
 * going back to the list must not swap the questions that follow.
 */
export function drawMeaning(
  ticks: readonly string[],
  priorityKeys: readonly string[],
  limit: number,
  random: Random,
  previous: readonly string[] = [],
): string[] {
  const ticked = priorityKeys.filter((key) => ticks.includes(key));
  const kept = previous.filter((key) => ticked.includes(key));
  const fresh = ticked.filter((key) => !kept.includes(key));
  for (let last = fresh.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [fresh[last], fresh[other]] = [fresh[other] as string, fresh[last] as string];
  }
  return [...kept, ...fresh].slice(0, limit);
}
