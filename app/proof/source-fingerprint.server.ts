import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectFolder } from "#app/env.server.ts";

/** What is run, and what browsers are given: both by the same recipe, which a shell can follow. */
const parts = {
  source: ["app", "bin", "db", "jobs", "surveys", "package.json", "package-lock.json"],
  answerPage: ["build/survey"],
} as const;

export type Fingerprints = { version: string; tag: string | null; source: string; answerPage: string | null };

async function filesBelow(path: string): Promise<string[]> {
  const found = await stat(join(projectFolder, path)).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [path];
  const names = await readdir(join(projectFolder, path));
  return (await Promise.all(names.map((name) => filesBelow(`${path}/${name}`)))).flat();
}

/** SHA-256 over the lines that sha256sum prints for the files, in the order of their names' bytes; null without files. */
async function fingerprint(paths: readonly string[]): Promise<string | null> {
  const files = (await Promise.all(paths.map(filesBelow))).flat();
  if (files.length === 0) return null;
  const all = createHash("sha256");
  for (const file of files.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
    const own = createHash("sha256").update(await readFile(join(projectFolder, file)));
    all.update(`${own.digest("hex")}  ${file}\n`);
  }
  return all.digest("hex");
}

/** The shell command that prints the same fingerprint in a checkout. */
export const recipe = (part: keyof typeof parts) =>
  `find ${parts[part].join(" ")} -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum`;

/** What git calls this checkout; null where the program came without one. */
async function sourceTag(): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("git", ["-C", projectFolder, "describe", "--tags", "--always"]);
    return stdout.trim() || null;
  } catch {
    return null;
  }
}

let known: Promise<Fingerprints> | undefined;

/** Of the files as they lay on disk when the first reader asked: a running process does not load them again. */
export function fingerprints(): Promise<Fingerprints> {
  known ??= readFingerprints().catch((error) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function readFingerprints(): Promise<Fingerprints> {
  const manifest = JSON.parse(await readFile(join(projectFolder, "package.json"), "utf8")) as { version: string };
  return {
    version: manifest.version,
    tag: await sourceTag(),
    source: (await fingerprint(parts.source)) ?? "",
    answerPage: await fingerprint(parts.answerPage),
  };
}
