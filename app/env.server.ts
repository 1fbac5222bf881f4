import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** A setting that cannot be used. The message is one line and says the mend; the command line exits 2 on it. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** The checkout: this file may run from its own place or from inside a bundle, so the folder is searched, not assumed. */
export const projectFolder = findProjectFolder(dirname(fileURLToPath(import.meta.url)));

const url = (schemes: readonly string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), {
    error: `must be a URL like ${example}`,
  });
const folder = z.string().transform((value) => resolve(value));

const schema = z.object({
  PORT: z.coerce
    .number({ error: "must be a whole number from 0 to 65535 (0 = a free port)" })
    .int("must be a whole number from 0 to 65535 (0 = a free port)")
    .min(0, "must be a whole number from 0 to 65535 (0 = a free port)")
    .max(65_535, "must be a whole number from 0 to 65535 (0 = a free port)")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, "must be a host name or an IP address such as 127.0.0.1")
    .default("127.0.0.1"),
  PUBLIC_URL: url(["http", "https"], "https://plumbline.example.org")
    .transform((value) => value.replace(/\/+$/, ""))
    .optional(),
  PLUMBLINE_DATA: folder.default(() => defaultDataFolder()),
  PLUMBLINE_KEYS: folder.optional(),
  DATABASE_URL: url(["postgres", "postgresql"], "postgres://user:password@host:5432/plumbline").optional(),
  REDIS_URL: url(["redis", "rediss"], "redis://localhost:6379").optional(),
  SMTP_URL: url(["smtp", "smtps"], "smtp://user:password@mail.example.org:587").optional(),
  PLUMBLINE_BACKUP_KEY: z.string().min(16, "must have 16 characters or more").optional(),
  CHROMIUM_PATH: z
    .string()
    .refine((value) => existsSync(value), "must name an existing browser program, or be left out")
    .optional(),
});

export type Env = Omit<z.output<typeof schema>, "PLUMBLINE_KEYS"> & { PLUMBLINE_KEYS: string };

/** Reads the settings from `source`. An empty value counts as absent, as `.env` files and compose write it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EnvError(`${issue?.path.join(".")} ${issue?.message}; change or unset it`);
  }
  return { ...parsed.data, PLUMBLINE_KEYS: parsed.data.PLUMBLINE_KEYS ?? join(parsed.data.PLUMBLINE_DATA, "keys") };
}

/** The settings of this process, read once. */
export const env: Env = parseEnv(process.env);

/** Names the database found or started after the settings were read, for this process and for what it starts. */
export function setDatabaseUrl(databaseUrl: string): void {
  env.DATABASE_URL = databaseUrl;
  process.env.DATABASE_URL = databaseUrl;
}

/** As root the bundled server runs as `nobody`, who must be able to walk to its files; a checkout in /root would stop that. */
function defaultDataFolder(): string {
  if (process.getuid?.() !== 0) return join(projectFolder, ".data");
  return join("/var/lib/plumbline", createHash("sha256").update(projectFolder).digest("hex").slice(0, 12));
}

function findProjectFolder(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "bin", "plumbline"))) return folder;
    if (folder === dirname(folder)) return process.cwd();
  }
}
