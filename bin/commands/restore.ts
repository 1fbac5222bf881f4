import { accessSync } from "node:fs";
import { env } from "#app/env.server.ts";
import { restoreBackup } from "#db/backup/restore-backup.server.ts";
import { keyFileOption, readBackupSecret } from "../backup-secret.ts";
import type { Command } from "../cli.ts";
import { migrateAll, withDatabase } from "../open-database.ts";

export const command: Command = {
  usage: "FILE [--key-file PATH]",
  details:
    "All or nothing: a restore that is stopped leaves the database empty, and can be started again. Everybody signs in anew.",
  options: keyFileOption,
  positionals: 1,
  async run({ positionals: [path = ""], values }) {
    const secret = readBackupSecret(values["key-file"]);
    requireReadable(path);
    await withDatabase("restore", async () => {
      await migrateAll(env.DATABASE_URL ?? "");
      const { createdAt, tables, rows } = await restoreBackup(path, secret, (line) => console.error(line));
      console.error("Counts, hashes, tenant lock and linkage were checked on the copy.");
      console.log(`restored ${rows} rows of ${tables} tables as of ${createdAt}`);
    });
  },
};

function requireReadable(path: string): void {
  try {
    accessSync(path);
  } catch (error) {
    throw new Error(`cannot read ${path} (${(error as NodeJS.ErrnoException).code}); name an existing backup`);
  }
}
