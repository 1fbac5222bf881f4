import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#app/env.server.ts";
import { StartError } from "#db/data-lock.server.ts";
import type { Closers } from "./closers.ts";

const sources = ["app", "db", "jobs", "surveys", "package-lock.json", "vite.config.ts", "survey.vite.config.ts"];
const results = ["build/pages/server", "build/pages/client", "build/survey"];

/** Builds the pages and the survey when a build is missing or older than what it is made from. */
export async function ensureBuild(closers?: Closers): Promise<void> {
  const newestSource = Math.max(...sources.map(newestIn));
  const oldestResult = Math.min(...results.map(newestIn));
  if (oldestResult > newestSource) return;
  console.error("Building the pages, about half a minute …");
  const started = Date.now();
  const child = spawn("npm", ["run", "--silent", "build"], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  await closers?.add(() => void child.kill());
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) {
    console.error(output.trim());
    throw new StartError("the pages could not be built: see the lines above, mend that and start again");
  }
  console.error(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The latest change in a file or folder; 0 when there is none. */
function newestIn(path: string): number {
  const newest = (absolute: string): number => {
    const entry = statSync(absolute, { throwIfNoEntry: false });
    if (!entry) return 0;
    if (!entry.isDirectory()) return entry.mtimeMs;
    return Math.max(0, ...readdirSync(absolute).map((name) => newest(join(absolute, name))));
  };
  return newest(join(projectFolder, path));
}
