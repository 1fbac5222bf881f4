import { withOrganization } from "#db/client.server.ts";
import { countBallots, isMissingTable } from "#db/queries/box.ts";
import { findWave, waveState } from "#db/queries/waves.ts";

/**
 * Ballots of the whole wave: in the box while it is open or closed, the count kept at the seal afterwards. The box changes
 * its name when the wave closes and goes when it is sealed, so a count that meets that moment asks again.
 */
export async function countWaveBallots(organizationId: string, waveId: string, tries = 3): Promise<number> {
  try {
    return await withOrganization(organizationId, async (tx) => {
      const wave = await findWave(tx, waveId);
      const state = wave ? waveState(wave) : "draft";
      if (!wave || state === "draft" || state === "cancelled") return 0;
      if (state === "open" || state === "closed") return countBallots(tx, state === "open" ? "w" : "c", waveId);
      return wave.ballotCount ?? 0;
    });
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause;
    if (tries > 1 && (isMissingTable(error) || isMissingTable(cause))) {
      return countWaveBallots(organizationId, waveId, tries - 1);
    }
    throw error;
  }
}
