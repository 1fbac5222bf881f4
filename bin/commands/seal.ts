import { resumeWave } from "#app/workflows/close-wave.server.ts";
import type { Command } from "../cli.ts";
import { findWave } from "../find-tenant.ts";
import { followFlow } from "../follow-flow.ts";
import { withDatabase } from "../open-database.ts";

export const command: Command = {
  usage: "WAVE",
  positionals: 1,
  async run({ positionals: [waveId = ""] }) {
    await withDatabase("seal", async () => {
      const wave = await findWave(waveId);
      if (!wave.releasedAt) {
        await resumeWave(wave.organizationId, wave.id, { accountId: null, role: "system" });
        await followFlow(wave.organizationId, wave.id);
      }
      console.log(`released ${wave.id}`);
    });
  },
};
