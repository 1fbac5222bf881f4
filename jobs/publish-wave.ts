import { recordAudit } from "#app/audit/record.server.ts";
import { announce } from "#app/workflows/announce.server.ts";
import { hasRelease } from "#db/queries/releases.ts";
import { updateWave } from "#db/queries/waves.ts";
import type { Payload } from "./queue.ts";
import { runStep } from "./run-step.ts";

/** Shows the release to everybody who may see it, all at once. A second run changes nothing. */
export async function publishWave({ waveId, organizationId }: Payload<"publish-wave">): Promise<void> {
  await runStep({ waveId, organizationId }, "publish", async () => async (tx) => {
    if (!(await hasRelease(tx, waveId))) throw new Error("the wave has not been measured");
    await updateWave(tx, waveId, { releasedAt: new Date() });
    await announce(tx, organizationId, "wave-released", waveId);
    await recordAudit(tx, organizationId, { actorId: null, role: null, action: "wave-released", subject: waveId });
  });
}
