import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "#app/env.server.ts";

export interface RunningApp {
  url: string;
  logins: { role: string; email: string; password: string }[];
  surveys: string[];
  dataFolder: string;
  process: ChildProcess;
  /** Everything that was printed so far, both streams. */
  output(): string;
  /** SIGTERM, then the data folder is removed unless it was given. Resolves with the exit code. */
  stop(): Promise<number | null>;
}

export interface AppOptions {
  /** Without the sample organisation. */
  empty?: boolean;
  dataFolder?: string;
  environment?: Record<string, string>;
  /** Numbers of another user to start it as. */
  user?: { uid: number; gid: number };
  timeoutMs?: number;
}

/** The whole installation as `npm start` runs it, on a free port, with its own database in a temporary folder. */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "plumbline-app-"));
  const { DATABASE_URL: _d, REDIS_URL: _r, PUBLIC_URL: _p, NODE_ENV: _n, VITEST: _v, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [join(projectFolder, "bin", "plumbline"), "start", ...(options.empty ? ["--empty"] : [])],
    {
      ...options.user,
      cwd: projectFolder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...inherited,
        PORT: "0",
        PLUMBLINE_DATA: dataFolder,
        PLUMBLINE_KEYS: join(dataFolder, "keys"),
        ...options.environment,
      } as Record<string, string> as NodeJS.ProcessEnv,
    },
  );
  let [printed, everything] = ["", ""];
  child.stdout.on("data", (chunk) => {
    printed += chunk;
    everything += chunk;
  });
  child.stderr.on("data", (chunk) => {
    everything += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const wanted = options.empty ? /^ready .*\n/m : /^(survey .*\n){3}/m;
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => {
      child.kill("SIGTERM");
      reject(new Error(`plumbline start ${why}; it printed:\n${everything}`));
    };
    const late = setTimeout(() => fail("took too long"), options.timeoutMs ?? 180_000);
    ended.then((code) => fail(`ended with ${code}`));
    child.stdout.on("data", () => {
      if (!wanted.test(printed)) return;
      clearTimeout(late);
      resolve();
    });
  });
  return {
    url: /^ready (\S+)/m.exec(printed)?.[1] ?? "",
    logins: [...printed.matchAll(/^login (\S+) (\S+) (\S+)$/gm)].map(([, role = "", email = "", password = ""]) => ({
      role,
      email,
      password,
    })),
    surveys: [...printed.matchAll(/^survey (\S+)$/gm)].map(([, url = ""]) => url),
    dataFolder,
    process: child,
    output: () => everything,
    stop: async () => {
      child.kill("SIGTERM");
      const code = await ended;
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
}
