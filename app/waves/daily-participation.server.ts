import { listTicketShares } from "#db/queries/programme.ts";
import { type BlockParticipation, shownParticipation } from "./participation.ts";

type Kept = { day: string; opened: number; blocks: Promise<BlockParticipation[]> };
const kept = new Map<string, Kept>();

/**
 * Participation as it stood when somebody first asked on this day (UTC). Refreshed more often it would show who began in
 * between. Kept in this process alone: nothing about participation is written down.
 */
export function dailyParticipation(
  organizationId: string,
  wave: { id: string; openedAt: Date | null },
  now = new Date(),
): Promise<BlockParticipation[]> {
  const day = now.toISOString().slice(0, 10);
  const opened = wave.openedAt?.getTime() ?? 0;
  const earlier = kept.get(wave.id);
  if (earlier?.day === day && earlier.opened === opened) return earlier.blocks;
  const blocks = listTicketShares(organizationId, wave.id).then(shownParticipation);
  kept.set(wave.id, { day, opened, blocks });
  blocks.catch(() => kept.delete(wave.id));
  return blocks;
}
