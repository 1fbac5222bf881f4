// Read before TypeScript can be: plain JavaScript on Node alone.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = ["app", "bin", "db", "jobs", "surveys", "package-lock.json", "commands.vite.config.ts"];

/** The built command line of a checkout, or null when there is none or anything it is made from is newer. */
export function builtCommands(project) {
  const newestSource = Math.max(...sources.map((source) => newestIn(join(project, source))));
  const folder = join(project, "build/commands");
  return newestIn(folder) > newestSource ? join(folder, "cli.js") : null;
}

/** The latest change in a file or folder, in milliseconds; 0 when there is none. */
export function newestIn(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
