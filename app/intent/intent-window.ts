/** Where the sealing of one version's intents stands. Pure: `now` is passed in. */
export type IntentWindow = {
  submitted: number;
  leaders: number;
  deadline: Date | null;
  /** A wave on this version has opened: what it measures against may not move any more. */
  waveOpened: boolean;
};

export const allAreIn = ({ submitted, leaders }: IntentWindow) => leaders > 0 && submitted >= leaders;

export const deadlineHasPassed = ({ deadline }: IntentWindow, now: Date) => deadline !== null && deadline <= now;

/** Why nobody can sign or reopen any more; null while they can. */
export function whyClosed(window: IntentWindow, now: Date): string | null {
  if (window.waveOpened) return "A wave on this version has opened, so intent is closed.";
  if (deadlineHasPassed(window, now)) return "The deadline has passed, so intent is closed.";
  if (allAreIn(window)) return "Everybody has signed, so intent is closed.";
  return null;
}
