import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "#app/env.server.ts";
import { StartError } from "#db/data-lock.server.ts";
import type { Closers } from "./closers.ts";
import { builtCommands, newestIn } from "./commands-built.mjs";

const sources = ["app", "db", "jobs", "surveys", "package-lock.json", "vite.config.ts", "survey.vite.config.ts"];
const results = ["build/pages/server", "build/pages/client", "build/survey"];

/** Builds the pages, the survey and the commands when a build is missing or older than what it is made from. */
export async function ensureBuild(closers?: Closers): Promise<void> {
  const newest = (path: string) => newestIn(join(projectFolder, path));
  const newestSource = Math.max(...sources.map(newest));
  const oldestResult = Math.min(...results.map(newest));
  if (oldestResult > newestSource && builtCommands(projectFolder)) return;
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
