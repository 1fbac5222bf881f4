import { defineConfig } from "vitest/config";

/** Folders whose tests leave nothing behind in their process: they share one, so that each module is loaded once. */
const pure = `test/{${[
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
].join()}}/**/*.test.{ts,tsx}`;
const all = "test/**/*.test.{ts,tsx}";

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    pool: "forks",
    projects: [
      {
        extends: true,
        test: { name: "whole", include: [all], exclude: [pure], globalSetup: ["test/support/global-setup.ts"] },
      },
      { extends: true, test: { name: "pure", include: [pure], isolate: false } },
    ],
  },
});
