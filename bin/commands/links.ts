import { stringify } from "csv-stringify/sync";
import { rotateLinks } from "#app/workflows/survey-links.server.ts";
import type { Command } from "../cli.ts";
import { findWave } from "../find-tenant.ts";
import { withDatabase } from "../open-database.ts";

export const command: Command = {
  usage: "WAVE [--again]",
  details:
    "Only hashes of the links are kept, so this is the one time they can be read. Earlier links of people who have not\nbegun stop working; who has begun keeps the link they have and is not listed.",
  options: { again: { type: "boolean", summary: "also when the links were taken before" } },
  positionals: 1,
  async run({ positionals: [waveId = ""], values }) {
    await withDatabase("links", async () => {
      const wave = await findWave(waveId);
      const actor = { accountId: null, role: "system" };
      const links = await rotateLinks(wave.organizationId, wave.id, actor, { again: values.again === true });
      const rows = links.map(({ email, name, blockLabel, url }) => [email ?? "", name, blockLabel, url]);
      // A name that begins with = or @ would run as a formula in a spreadsheet.
      process.stdout.write(stringify([["email", "name", "block", "link"], ...rows], { escape_formulas: true }));
    });
  },
};
