/** Why a button of the wave page did nothing. The address carries the name alone, so that nobody can send words in a link. */
export const refusals: Record<string, string> = {
  unconfirmed: "Nothing was closed: tick the box that says it is for good.",
  "not-open": "Nothing was changed: this wave is not open.",
  answered: "Somebody has answered already, so this wave stays open until it is closed.",
  "not-stopped": "Nothing was changed: this wave is not waiting to be resumed.",
};
