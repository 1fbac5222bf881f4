/** Who has begun, as far as it may be shown. */
export type BlockParticipation = {
  blockId: string;
  label: string;
  invited: number;
  /** Floored to tens; null under 20 invited. */
  percent: number | null;
};

const minimumInvited = 20;

/** From 20 invited, floored to 10 %: a single person who begins moves nothing that could be told from a neighbour. */
export function shownParticipation(
  shares: readonly { blockId: string; label: string; invited: number; tickets: number }[],
): BlockParticipation[] {
  return shares.map(({ blockId, label, invited, tickets }) => ({
    blockId,
    label,
    invited,
    percent: invited < minimumInvited ? null : Math.min(100, Math.floor((10 * tickets) / invited) * 10),
  }));
}
