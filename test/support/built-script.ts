import { basename, join } from "node:path";
import { build } from "vite";
import { projectFolder } from "#app/env.server.ts";

/** A script of the tests as plain JavaScript, for processes that are started many times. @returns where it is */
export async function buildScript(path: string): Promise<string> {
  const folder = join(projectFolder, "build/test", path);
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: "error",
    publicDir: false,
    build: { ssr: path, outDir: folder, emptyOutDir: true, target: "node20", minify: false },
  });
  return join(folder, `${basename(path, ".ts")}.js`);
}
