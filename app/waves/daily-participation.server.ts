import { withOrganization } from "#db/client.server.ts";
import { listBlocks, saveShownPercent } from "#db/queries/blocks.ts";
import { listTicketShares } from "#db/queries/programme.ts";
import { lockWave, waveState } from "#db/queries/waves.ts";
import { type BlockParticipation, shownParticipation } from "./participation.ts";

type Kept = Awaited<ReturnType<typeof listBlocks>>[number];

const keptMs = 24 * 3600 * 1000;

/**
 * Participation as it was counted at most 24 hours ago. Counted more often it would show who began in between, so what was
 * shown is kept with the blocks: a restart, a second web process, or a look just before and just after midnight shows the same.
 */
export async function dailyParticipation(
  organizationId: string,
  waveId: string,
  now = new Date(),
): Promise<BlockParticipation[]> {
  // A clock that was set back earns no other look.
  const isFresh = ({ shownAt }: Kept) => shownAt !== null && now.getTime() - shownAt.getTime() < keptMs;
  return withOrganization(organizationId, async (tx) => {
    const kept = await listBlocks(tx, waveId);
    if (kept.every(isFresh)) return kept.map(asShown);
    const wave = await lockWave(tx, waveId);
    if (!wave || waveState(wave) !== "open") return [];
    // Whoever waited for the lock finds the look of the one before.
    if (!(await listBlocks(tx, waveId)).every(isFresh)) {
      const shown = shownParticipation(await listTicketShares(tx, waveId));
      for (const { blockId, percent } of shown) await saveShownPercent(tx, blockId, percent, now);
    }
    return (await listBlocks(tx, waveId)).map(asShown);
  });
}

const asShown = ({ id: blockId, label, invited, shownPercent: percent }: Kept): BlockParticipation => ({
  blockId,
  label,
  invited,
  percent,
});
