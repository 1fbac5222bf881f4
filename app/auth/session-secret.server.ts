import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { env } from "#app/env.server.ts";

/**
 * The secret that signs session cookies, made at first use. It lies beside the batch keys, outside the database, so a copy of
 * the database does not sign anybody in. `link` makes it appear whole or not at all: two web processes may start together.
 */
export function sessionSecret(): string {
  const path = join(env.PLUMBLINE_KEYS, "session-secret");
  const known = readSecret(path);
  if (known) return known;
  // Only the last folder is closed: the one above also holds the database, which may run as another user.
  mkdirSync(dirname(env.PLUMBLINE_KEYS), { recursive: true });
  mkdirSync(env.PLUMBLINE_KEYS, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, "utf8");
}

function readSecret(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
