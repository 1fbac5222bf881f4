import { releaseWave } from "#app/privacy/release-wave.ts";
import { withOrganization } from "#db/client.server.ts";
import { insertBlockTotals } from "#db/queries/block-totals.ts";
import { insertRelease } from "#db/queries/releases.ts";
import { findWave, listEarlierReleased } from "#db/queries/waves.ts";
import type { Payload } from "./queue.ts";
import { readWaveData } from "./read-wave-data.ts";
import { runStep } from "./run-step.ts";

/** Three years of quarters: further back a trend is history. */
const mostEarlier = 12;

/** Computes what may be known of a sealed wave, once. It shows to nobody before `publish-wave`. A second run changes nothing. */
export async function measureWaveJob({ waveId, organizationId }: Payload<"measure-wave">): Promise<void> {
  await runStep({ waveId, organizationId }, "measure", async () => {
    const { now, earlier } = await withOrganization(organizationId, async (tx) => {
      const wave = await findWave(tx, waveId);
      if (!wave) throw new Error("the wave is gone");
      const before = [];
      for (const released of await listEarlierReleased(tx, wave, mostEarlier))
        before.push(await readWaveData(tx, organizationId, released));
      return { now: await readWaveData(tx, organizationId, wave), earlier: before };
    });
    const { data, options } = now;
    const { release, certificate } = releaseWave(data, options, earlier);
    const totals = new Map(data.blocks.map(({ id }, block) => [id, data.totals.blocks[block] as Float64Array]));
    return async (tx) => {
      await insertBlockTotals(tx, organizationId, waveId, totals);
      await insertRelease(tx, { organizationId, waveId, content: release, certificate });
    };
  });
}
