import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { projectFolder } from "#app/env.server.ts";

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] };
const build = join(projectFolder, "build/survey");
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(build, ".vite/manifest.json"), "utf8"));

/** A chunk and all it cannot start without. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const each of manifest[name]?.imports ?? []) withImports(each, seen);
  return seen;
}

const gzipBytes = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(build, manifest[name]?.file ?? ""))).length, 0);

test("Begin works after at most 20 kB of script (gzip)", () => {
  const needed = withImports("app/survey/landing.ts");
  expect(gzipBytes(needed)).toBeGreaterThan(500);
  expect(gzipBytes(needed)).toBeLessThanOrEqual(20_000);
});

test("the survey runtime is not among it", () => {
  const landing = [...withImports("app/survey/landing.ts")];
  const later = manifest["app/survey/landing.ts"]?.dynamicImports ?? [];
  expect(later.length).toBeGreaterThanOrEqual(3);
  for (const name of later) expect(landing).not.toContain(name);
  expect(gzipBytes(later)).toBeGreaterThan(300_000);
});
