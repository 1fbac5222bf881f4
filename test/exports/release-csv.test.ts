import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { releaseCsv } from "#app/exports/release-csv.ts";
import { textCell } from "#app/exports/text-cell.ts";
import { number, release } from "#test/fixtures/release.ts";

type Row = Record<"group" | "metric" | "n" | "value" | "low" | "high" | "status", string>;
const rowsOf = (csv: string): Row[] => parse(csv, { columns: true });

test("has the columns of the contract and one row for each released number", () => {
  const csv = releaseCsv(release);
  expect(csv.split("\r\n")[0]).toBe("group,metric,n,value,low,high,status");
  const rows = rowsOf(csv);
  for (const group of release.groups) {
    for (const [metric, value] of Object.entries(group.metrics)) {
      const found = rows.filter((row) => row.group === group.id && row.metric === metric);
      expect(found).toHaveLength(1);
      const row = found[0] as Row;
      expect(row.status).toBe(value.status);
      if (value.status === "number") {
        expect([row.n, row.value, row.low, row.high].map(Number)).toEqual([
          value.n,
          value.value,
          value.low,
          value.high,
        ]);
      }
      if (value.status === "hidden") expect([row.n, row.value, row.low, row.high]).toEqual(["", "", "", ""]);
    }
  }
  const leaders = rows.filter((row) => row.group === "leaders");
  expect(leaders.find((row) => row.metric === "alignment.p3")).toMatchObject({
    value: "38",
    low: "31",
    high: "44",
    n: "11",
  });
  expect(rows.find((row) => row.metric === "crowding_out.legacy.p1")?.value).toBe("-6");
});

test("keeps a negative number a number", () => {
  expect(rowsOf(releaseCsv(release)).find((row) => row.metric === "saydo.time.p1")?.value).toBe("-14");
});

const corpus = [
  "=1+1",
  "+1",
  "-1+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "  =1",
  "\u00a0=1",
  "\ufeff=1",
  "\uff1d1+1",
  "\uff0b1",
  "\uff0d1",
  "\uff201",
  "|calc",
  "%0A=1",
];
test.each(corpus)("text that could be a formula stays text: %j", (text) => {
  const cell = textCell(text);
  expect(cell.startsWith("'")).toBe(true);
  const csv = releaseCsv({
    ...release,
    groups: [{ id: text, label: text, filter: {}, n: 5, metrics: { drift: number(10, 20) } }],
  });
  const group = rowsOf(csv)[0]?.group ?? "";
  expect(group).toBe(cell);
});

test.each(["Sales\n=1+1", "Sales\r\n@x", "Sales\t=1", "Sales\u2028=1"])(
  "no new line or cell starts inside text: %j",
  (text) => {
    expect(textCell(text)).not.toMatch(/[\n\r\t\u2028]/);
  },
);

test("a formula behind another separator stays inside its quotes", () => {
  const csv = releaseCsv({
    ...release,
    groups: [{ id: "Sales;=1+1", label: "", filter: {}, n: 5, metrics: { drift: number(10, 20) } }],
  });
  expect(csv).toContain('"Sales;=1+1"');
});

test("leaves ordinary names alone", () => {
  for (const name of ["Köln & Söhne", "Ünal-Öz", "layer:1|department:Sales", "北京"]) expect(textCell(name)).toBe(name);
});
