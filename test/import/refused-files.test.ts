import { expect, test } from "vitest";
import { readPeopleFile } from "#app/import/read-people-file.ts";
import { leastTimes } from "#test/support/least-times.ts";
import { header, withRow } from "./people-file.ts";
import { refusedFiles } from "./refused-files.ts";

test.each(refusedFiles)("%s is refused, in words, for its row", (_, file, row, reason) => {
  const outcome = readPeopleFile(file);
  if (outcome.ok) throw new Error("was imported");
  const said = [outcome.error, ...outcome.rows.filter((issue) => issue.row === row).map((issue) => issue.reason)].join(
    " ",
  );
  expect(said).toMatch(reason);
  if (row !== null) expect(outcome.rows.map((issue) => issue.row)).toContain(row);
  expect(said).not.toMatch(/Error|undefined|\bat \/|node_modules/);
});

/** In the order that has to be turned: putting them right by comparing each with each takes seconds, with the square of their number. */
const accents = (pairs: number) => "\u0335\u0327".repeat(pairs);

const ofRows = (count: number, row: (n: number) => string) =>
  Buffer.from(`${header}\n${Array.from({ length: count }, (_, n) => row(n)).join("\n")}`);

/** As much of each as a file can hold, or nearly. */
const much: [what: string, file: Buffer][] = [
  ["brackets of deep JSON", Buffer.from("[".repeat(900_000))],
  ["a quote never closed", withRow(`005,"${"x,".repeat(450_000)}`)],
  ["columns", Buffer.from(`${header}${",x".repeat(450_000)}\n`)],
  ["one long cell", withRow(`005,${"x".repeat(900_000)},,001,Sales,,`)],
  ["a seed for slow patterns", withRow(`005,Eve,${"a.".repeat(450_000)}@,001,Sales,,`)],
  ["accents on one letter", withRow(`005,Z${accents(100_000)},,001,Sales,,`)],
  ["accents in a mail address", withRow(`005,Eve,e${accents(100_000)}@x.example,001,Sales,,`)],
  ["accents in a header", Buffer.from(`${header},x${accents(100_000)}\n`)],
  ["rows with one id", ofRows(90_000, () => "1,A,,2,D,,")],
  ["people in one circle", ofRows(90_000, (n) => `E${n},P,,E${(n + 1) % 90_000},D,,`)],
];

test.each(much)(
  "%s: refusing costs at most a few times what reading a right file about as long does",
  async (_, file) => {
    const right = ofRows(file.length / 25, (n) => `E${n},Person ${n},,${n ? `E${Math.floor((n - 1) / 8)}` : ""},D,,`);
    const [cost = 0, floor = 0] = await leastTimes(
      2,
      () => expect(readPeopleFile(file).ok).toBe(false),
      () => expect(readPeopleFile(right).ok).toBe(true),
    );
    expect(cost / floor).toBeLessThan(10);
  },
);
