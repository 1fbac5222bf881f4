import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectFolder } from "#app/env.server.ts";
import { builtCommands } from "../../bin/commands-built.mjs";

const folder = mkdtempSync(join(tmpdir(), "plumbline-checkout-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the built command line is taken when it is newer than every source, and never otherwise", () => {
  const checkout = join(folder, "ages");
  const write = (path: string, minute: number) => {
    mkdirSync(join(checkout, path, ".."), { recursive: true });
    writeFileSync(join(checkout, path), "");
    utimesSync(join(checkout, path), minute * 60, minute * 60);
  };
  write("app/deep/down/page.ts", 1);
  expect(builtCommands(checkout)).toBeNull();
  write("build/commands/cli.js", 2);
  expect(builtCommands(checkout)).toBe(join(checkout, "build/commands/cli.js"));
  write("jobs/late.ts", 2);
  expect(builtCommands(checkout)).toBeNull();
  write("build/commands/assets/worker.js", 3);
  expect(builtCommands(checkout)).not.toBeNull();
  write("package-lock.json", 4);
  expect(builtCommands(checkout)).toBeNull();
});

test("a checkout that was never built runs from its sources", () => {
  const checkout = join(folder, "sources");
  mkdirSync(checkout);
  for (const path of ["app", "bin", "db", "jobs", "surveys", "package.json", "tsconfig.json"])
    cpSync(join(projectFolder, path), join(checkout, path), { recursive: true });
  symlinkSync(join(projectFolder, "node_modules"), join(checkout, "node_modules"), "dir");
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(checkout, "bin/plumbline"), "next"], {
    encoding: "utf8",
    cwd: folder,
    env: {
      ...process.env,
      RULE: JSON.stringify({ every: "day", at: "02:30", tz: "UTC", from: "2026-03-01T00:00:00Z" }),
    },
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout.split("\n")[0]).toBe("2026-03-01T02:30:00Z");
});
