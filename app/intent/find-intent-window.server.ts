import { withOrganization } from "#db/client.server.ts";
import { countIntents } from "#db/queries/intents.ts";
import { hasOpenedWave } from "#db/queries/strategies.ts";
import type { IntentWindow } from "./intent-window.ts";

export async function findIntentWindow(
  organizationId: string,
  { versionId, intentDeadline }: { versionId: string; intentDeadline: Date | null },
): Promise<IntentWindow> {
  return withOrganization(organizationId, async (tx) => ({
    ...(await countIntents(tx, organizationId, versionId)),
    waveOpened: await hasOpenedWave(tx, versionId),
    deadline: intentDeadline,
  }));
}
