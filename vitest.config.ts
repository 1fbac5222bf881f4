import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

const folders = (names: readonly string[]) => `test/{${names.join()}}/**/*.test.{ts,tsx}`;
const files = readdirSync("test", { recursive: true, encoding: "utf8" }).map((file) => join("test", file));
/** The built pages take their settings from the process once, so whatever starts a server has a process to itself. */
const startsServer = files.filter(
  (file) => /\.test\.tsx?$/.test(file) && /start\w*Server|startApp/.test(readFileSync(file, "utf8")),
);
/** Minutes of arithmetic: files that share a process are dealt out beforehand, and one of these would keep a whole hand waiting. */
const long = [
  "test/lab/{gates,validate-command,broken-assumptions}.test.ts",
  "test/measures/{finite,properties}.test.ts",
];
const alone = [folders(["e2e", "faults", "platform"]), ...startsServer, ...long];
/** No database, no browser. */
const pure = folders([
  "blocks",
  "charts",
  "components",
  "exports",
  "lab",
  "measures",
  "outbound",
  "privacy",
  "sample",
  "schedule",
  "survey",
  "surveys",
  "verify",
]);
const readyPairs = "test/support/ready-pairs.ts";
const globalSetup = ["test/support/global-setup.ts"];

/** Only `alone` is isolated: elsewhere test files share a process, so that it loads each module once. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    server: { deps: { external: [/\/build\//] } },
    pool: "forks",
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "alone", include: alone, globalSetup, setupFiles: [readyPairs] } },
      {
        extends: true,
        test: {
          name: "database",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...alone, pure],
          globalSetup,
          setupFiles: ["test/support/own-settings.ts", readyPairs],
          isolate: false,
        },
      },
      { extends: true, test: { name: "pure", include: [pure], exclude: long, isolate: false } },
    ],
  },
});
