/** Why a button of the wave page did nothing. The address carries the name alone, so that nobody can send words in a link. */
export const refusals: Record<string, string> = {
  unconfirmed: "Nothing was closed: tick the box that says it is for good.",
  "not-cancelled": "Nothing was cancelled: tick the box that says it is for good.",
  "no-day": "Nothing was changed: give the new last day to answer.",
  "not-later": "Nothing was changed: the new last day must be later than the one now. To end sooner, close the wave.",
  passed: "Nothing was changed: this day has passed.",
  "too-late": "Nothing was changed: a wave is open for at most 90 days.",
  "not-open": "Nothing was changed: this wave is not open.",
  answered: "Somebody has answered already, so this wave stays open until it is closed.",
  "not-stopped": "Nothing was changed: this wave is not waiting to be resumed.",
};

/** What a button of the wave page did. */
export const notes: Record<string, string> = {
  saved: "Saved.",
  extended: "The last day has moved. Links, drafts and what is in the box go on as they were.",
};
