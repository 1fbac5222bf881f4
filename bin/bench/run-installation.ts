import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, projectFolder, setDatabaseUrl } from "#app/env.server.ts";
import { closeDatabase } from "#db/client.server.ts";

/** Runs `work` beside a sample installation of its own in a temporary folder, stopped and removed afterwards. */
export async function withInstallation(work: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const { DATABASE_URL: _d, REDIS_URL: _r, PUBLIC_URL: _p, PLUMBLINE_KEYS: _k, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(projectFolder, "bin", "plumbline"), "start"], {
    cwd: projectFolder,
    env: { ...inherited, PORT: "0", PLUMBLINE_DATA: folder } as Record<string, string> as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = "";
      child.stdout.on("data", (chunk) => {
        printed += chunk;
        const ready = /^ready (\S+)$/m.exec(printed)?.[1];
        if (ready) resolve(ready);
      });
      ended.then(() => reject(new Error("the installation to measure did not start: see the lines above")));
    });
    env.PLUMBLINE_DATA = folder;
    env.PLUMBLINE_KEYS = join(folder, "keys");
    setDatabaseUrl(JSON.parse(readFileSync(join(folder, "runtime.json"), "utf8")).databaseUrl);
    await work(url);
  } finally {
    await closeDatabase();
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
