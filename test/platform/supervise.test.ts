import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "#app/env.server.ts";

test("stops in order when the shell that npm started it in is killed", async () => {
  const script = join(projectFolder, "test/platform/waiting-process.ts");
  // A second command keeps the shell from giving its process to the first.
  const shell = spawn("sh", ["-c", `"${process.execPath}" --import tsx "${script}"; true`], {
    cwd: projectFolder,
    env: { ...process.env, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  const ended = new Promise<void>((resolve) => shell.stdout.once("end", resolve));
  shell.stdout.on("data", (chunk) => {
    printed += chunk;
    if (printed === "waiting\n") shell.kill("SIGKILL");
  });
  await ended;
  expect(printed).toBe("waiting\nstopping\nstopped in order\n");
});

test.each(["SIGINT", "SIGTERM"] as const)("a second %s does not cut short what the first one stops", async (signal) => {
  const script = join(projectFolder, "test/platform/waiting-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  child.stdout.on("data", (chunk) => {
    printed += chunk;
    if (/^(waiting|stopping)\n$/m.test(`${chunk}`)) child.kill(signal);
  });
  expect(await ended).toBe(0);
  expect(printed).toBe("waiting\nstopping\nstopped in order\n");
});
