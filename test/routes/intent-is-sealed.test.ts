import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** What a file imports from this repository, as paths from its root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([#.][^"]+)"/g)].flatMap(([, path = ""]) => {
    if (path.startsWith("#")) return [path.slice(1)];
    return path.startsWith(".") ? [relative(root, resolve(root, dirname(file), path))] : [];
  });
}

const names = (file: string, name: string) => readFileSync(join(root, file), "utf8").includes(name);

test("no route module, and nothing of the web process, names the query that reads signed intents", () => {
  const web = [
    ...sources("app/routes"),
    ...sources("app/components"),
    ...sources("app/intent"),
    ...sources("app/intake"),
  ];
  expect(web.length).toBeGreaterThan(10);
  expect(web.filter((file) => names(file, "listSubmittedIntents"))).toEqual([]);
});

test("no module that a route reaches through its imports names it, but the file that defines it", () => {
  const reached = new Set(sources("app/routes"));
  for (const file of reached) {
    for (const next of importsOf(file)) if (/\.tsx?$/.test(next)) reached.add(next);
  }
  expect(reached).toContain("db/queries/intents.ts");
  const definition = "db/queries/intents.ts";
  expect([...reached].filter((file) => file !== definition && names(file, "listSubmittedIntents"))).toEqual([]);
});

test("routes read the intents table through no door of their own", () => {
  expect(sources("app/routes").filter((file) => importsOf(file).includes("db/schema/strategies.ts"))).toEqual([]);
});
