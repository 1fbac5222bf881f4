import { recordAudit } from "#app/audit/record.server.ts";
import { announce } from "#app/workflows/announce.server.ts";
import { raiseAlert } from "#app/workflows/raise-alert.server.ts";
import { verifyWave } from "#app/workflows/verify-wave.server.ts";
import { findStoredRelease, markVerified } from "#db/queries/releases.ts";
import { updateWave } from "#db/queries/waves.ts";
import type { Payload } from "./queue.ts";
import { runStep } from "./run-step.ts";

/**
 * Shows the release to everybody who may see it, all at once, after its certificate passed the check by separate code. A
 * release that does not pass stays hidden, with the reason in the ledger. A second run changes nothing.
 */
export async function publishWave({ waveId, organizationId }: Payload<"publish-wave">): Promise<void> {
  await runStep({ waveId, organizationId }, "publish", async () => {
    const verdict = await verifyWave(organizationId, waveId);
    if (!verdict) throw new Error("the wave has not been measured");
    if (!verdict.ok) throw new Error(`the certificate does not verify: ${verdict.reason}`);
    return async (tx) => {
      const now = new Date();
      await markVerified(tx, waveId, now);
      await updateWave(tx, waveId, { releasedAt: now });
      await announce(tx, organizationId, "wave-released", waveId);
      const stored = await findStoredRelease(tx, waveId);
      if (stored) await raiseAlert(tx, organizationId, waveId, stored.content);
      await recordAudit(tx, organizationId, { actorId: null, role: null, action: "wave-released", subject: waveId });
    };
  });
}
