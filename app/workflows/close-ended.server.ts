import { withOrganization } from "#db/client.server.ts";
import { listOpenWavesEndedBefore, lockWave, waveState } from "#db/queries/waves.ts";
import { endAnswering } from "./close-wave.server.ts";
import { organizationDay } from "./organization-day.server.ts";

const system = { accountId: null, role: "system" };

/** The open waves whose last day is over by the organisation's calendar: late ones too, as after an outage. */
export async function listEnded(organizationId: string, now: Date): Promise<string[]> {
  return withOrganization(organizationId, async (tx) =>
    listOpenWavesEndedBefore(tx, await organizationDay(tx, organizationId, now)),
  );
}

/**
 * Closes a wave as the button does, once its last day is over. Looked at again under the lock: another worker may have closed
 * it, or HR given it longer, since it was listed.
 * @returns whether this call closed it
 */
export async function closeEnded(organizationId: string, waveId: string, now: Date): Promise<boolean> {
  return withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || wave.pilotOf || waveState(wave) !== "open") return false;
    if (wave.closesOn >= (await organizationDay(tx, organizationId, now))) return false;
    await endAnswering(tx, wave, system);
    return true;
  });
}
