/** Who has begun, as far as it may be shown. */
export type BlockParticipation = {
  blockId: string;
  label: string;
  invited: number;
  /** Floored to tens and at most 90, which then means 90 or more; null under 20 invited. */
  percent: number | null;
};

const minimumInvited = 20;
const highestShown = 90;

/**
 * From 20 invited, floored to 10 %: a single person who begins moves nothing that could be told from a neighbour. Never 100 %:
 * "everybody has begun" would say it of each of them.
 */
export function shownParticipation(
  shares: readonly { blockId: string; label: string; invited: number; tickets: number }[],
): BlockParticipation[] {
  return shares.map(({ blockId, label, invited, tickets }) => ({
    blockId,
    label,
    invited,
    percent: invited < minimumInvited ? null : Math.min(highestShown, Math.floor((10 * tickets) / invited) * 10),
  }));
}
