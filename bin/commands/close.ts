import { closeWave } from "#app/workflows/close-wave.server.ts";
import type { Command } from "../cli.ts";
import { findWave } from "../find-tenant.ts";
import { followFlow } from "../follow-flow.ts";
import { withDatabase } from "../open-database.ts";

export const command: Command = {
  usage: "WAVE",
  details: "Nobody can answer afterwards. When it is stopped in the middle, plumbline seal WAVE goes on.",
  positionals: 1,
  async run({ positionals: [waveId = ""] }) {
    await withDatabase("close", async () => {
      const wave = await findWave(waveId);
      await closeWave(wave.organizationId, wave.id, { accountId: null, role: "system" });
      console.error("Closed. No more answers are taken.");
      await followFlow(wave.organizationId, wave.id);
      console.log(`released ${wave.id}`);
    });
  },
};
