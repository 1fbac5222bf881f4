import { writeBackup } from "#db/backup/write-backup.server.ts";
import { keyFileOption, readBackupSecret } from "../backup-secret.ts";
import type { Command } from "../cli.ts";
import { withDatabase } from "../open-database.ts";

export const command: Command = {
  usage: "FILE [--key-file PATH]",
  details:
    "Runs beside everything else. A wave that is not sealed comes back as a draft: its box, its keys, its links and who held\na ticket are never in a backup. Sessions and letters that have not gone out stay behind, too.",
  options: keyFileOption,
  positionals: 1,
  async run({ positionals: [path = ""], values }) {
    const secret = readBackupSecret(values["key-file"]);
    await withDatabase("backup", async () => {
      const { tables, rows, unsealedWaves } = await writeBackup(path, secret, (line) => console.error(line));
      if (unsealedWaves > 0) {
        const waves = unsealedWaves === 1 ? "1 wave is" : `${unsealedWaves} waves are`;
        console.error(
          `${waves} not sealed: box, keys, links and ticket marks are left out; after a restore it is a draft`,
        );
      }
      console.error("The batch keys are left out, always. Keep the passphrase apart from the file.");
      console.log(`backed up ${rows} rows of ${tables} tables to ${path}`);
    });
  },
};
