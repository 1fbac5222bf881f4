import { readFileSync } from "node:fs";
import { env } from "#app/env.server.ts";
import { UsageError } from "./usage-error.ts";

const shortest = 16;

export const keyFileOption = {
  "key-file": { type: "string", summary: "a file that holds the passphrase, instead of PLUMBLINE_BACKUP_KEY" },
} as const;

/** The passphrase of a backup: from the file named by --key-file, else from PLUMBLINE_BACKUP_KEY. */
export function readBackupSecret(keyFile: unknown): string {
  if (typeof keyFile !== "string") {
    if (env.PLUMBLINE_BACKUP_KEY) return env.PLUMBLINE_BACKUP_KEY;
    throw new UsageError("there is no passphrase; set PLUMBLINE_BACKUP_KEY or give --key-file");
  }
  const secret = readKeyFile(keyFile).trim();
  if (secret.length < shortest)
    throw new UsageError(`the passphrase in ${keyFile} is short; use ${shortest} characters`);
  return secret;
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${path} (${(error as NodeJS.ErrnoException).code}); name an existing key file`);
  }
}
