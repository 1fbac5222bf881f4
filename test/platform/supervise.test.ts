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
  expect(printed).toBe("waiting\nstopped in order\n");
});
