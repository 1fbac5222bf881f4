import { expect, test } from "vitest";
import { readPeopleFile } from "#app/import/read-people-file.ts";
import { refusedFiles } from "./refused-files.ts";

test.each(refusedFiles)("%s is refused within 2 s, in words, for its row", (_, file, row, reason) => {
  const start = performance.now();
  const outcome = readPeopleFile(file);
  expect(performance.now() - start).toBeLessThan(2000);
  if (outcome.ok) throw new Error("was imported");
  const said = [outcome.error, ...outcome.rows.filter((issue) => issue.row === row).map((issue) => issue.reason)].join(
    " ",
  );
  expect(said).toMatch(reason);
  if (row !== null) expect(outcome.rows.map((issue) => issue.row)).toContain(row);
  expect(said).not.toMatch(/Error|undefined|\bat \/|node_modules/);
});
