import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { importPeople } from "#app/workflows/import-people.server.ts";
import type { Command } from "../cli.ts";
import { findOrganization, organizationOption } from "../find-tenant.ts";
import { withDatabase } from "../open-database.ts";

export const command: Command = {
  usage: "FILE [--organization NAME]",
  details:
    "Columns: employee_id, name, department, manager_id or manager_email, and if you like email, layer, language.\nWho is not in the file leaves; earlier snapshots stay. A refused file changes nothing.",
  options: organizationOption,
  positionals: 1,
  async run({ positionals: [path = ""], values }) {
    const bytes = readPeople(path);
    await withDatabase("import", async () => {
      const organizationId = await findOrganization(values.organization);
      const actor = { accountId: null, role: "system" };
      const outcome = await importPeople(organizationId, bytes, { source: basename(path), actor });
      if (outcome.imported === undefined) {
        for (const { row, reason } of outcome.rows) console.error(`row ${row}: ${reason}`);
        throw new Error(outcome.error);
      }
      const { ignoredColumns, warnings } = outcome.file;
      for (const warning of warnings) console.error(warning);
      if (ignoredColumns.length > 0) console.error(`ignored columns: ${ignoredColumns.join(", ")}`);
      console.log(`imported ${outcome.imported}${outcome.changed ? "" : " (no change)"}`);
    });
  },
};

function readPeople(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`cannot read ${path} (${(error as NodeJS.ErrnoException).code}); name an existing CSV file`);
  }
}
