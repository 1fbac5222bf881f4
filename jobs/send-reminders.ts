import { remindWave } from "#app/workflows/remind-wave.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { listOrganizationIds } from "#db/queries/organizations.ts";
import { listWaves, waveState } from "#db/queries/waves.ts";

/** Sends the reminders of all open waves that are due by the organisation's clock. A second run on the same day sends none. */
export async function sendReminders(now = new Date()): Promise<void> {
  for (const organizationId of await listOrganizationIds()) {
    const waves = await withOrganization(organizationId, listWaves);
    for (const wave of waves.filter((each) => waveState(each) === "open")) {
      await remindWave(organizationId, wave.id, now);
    }
  }
}
