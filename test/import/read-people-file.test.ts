import { expect, test } from "vitest";
import { readPeopleFile } from "#app/import/read-people-file.ts";
import { leastTimes } from "#test/support/least-times.ts";
import { csv, goodRows, header, text, withRow } from "./people-file.ts";

function people(bytes: Uint8Array) {
  const file = readPeopleFile(bytes);
  if (!file.ok) throw new Error(`${file.error} ${JSON.stringify(file.rows)}`);
  return file;
}
const good = text(...goodRows);

test("reads the columns of the format", () => {
  expect(people(csv(...goodRows)).people).toEqual([
    {
      employeeId: "001",
      name: "Ada Root",
      email: "ada@x.example",
      managerEmployeeId: null,
      department: "Board",
      layer: 0,
      language: "en",
    },
    {
      employeeId: "002",
      name: "Ben Sales",
      email: "ben@x.example",
      managerEmployeeId: "001",
      department: "Sales",
      layer: 0,
      language: "de",
    },
    {
      employeeId: "003",
      name: "Cy Works",
      email: "cy@x.example",
      managerEmployeeId: "001",
      department: "Works",
      layer: 0,
      language: null,
    },
    {
      employeeId: "004",
      name: "Dee Field",
      email: "dee@x.example",
      managerEmployeeId: "002",
      department: "Sales",
      layer: 1,
      language: "fr",
    },
  ]);
});

const accented = good.replace("Ben Sales", "Bén Müller");
const utf16be = Buffer.from(accented, "utf16le").swap16();
test.each([
  ["UTF-8", Buffer.from(accented)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${accented}`)],
  ["UTF-16 LE with a mark", Buffer.from(`\ufeff${accented}`, "utf16le")],
  ["UTF-16 BE with a mark", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
  ["UTF-16 LE unmarked", Buffer.from(accented, "utf16le")],
  ["UTF-16 BE unmarked", utf16be],
  ["Latin-1", Buffer.from(accented, "latin1")],
])("%s gives the same people", (encoding, bytes) => {
  const file = people(bytes);
  expect(file.people).toEqual(people(Buffer.from(accented)).people);
  expect(file.warnings).toHaveLength(encoding === "Latin-1" ? 1 : 0);
});

test("Windows-1252 keeps the characters that Latin-1 has not", () => {
  const bytes = Buffer.concat([
    Buffer.from(text(...goodRows, "005,")),
    Buffer.from([0x80, 0x20, 0x93, 0x8a, 0x94]),
    Buffer.from(",,001,Sales,,"),
  ]);
  expect(people(bytes).people[4]?.name).toBe("€ “Š”");
});

test.each([[";"], ["\t"]])("cells separated by %j", (separator) => {
  expect(people(Buffer.from(good.replaceAll(",", separator))).people).toEqual(people(Buffer.from(good)).people);
});

test.each([["\r\n"], ["\r"]])("rows ended by %j", (end) => {
  expect(people(Buffer.from(good.replaceAll("\n", end))).people).toHaveLength(4);
});

test("mixed row ends, blank rows and a sep= line are no people", () => {
  expect(people(Buffer.from(`sep=,\r\n${good.replace("\n", "\r\n")}\n\n,,,,,,\n`)).people).toHaveLength(4);
});

test("headers in any case, order and spelling; unknown columns are listed", () => {
  const bytes = Buffer.from(
    "Shoe size; DEPARTMENT ;Manager-ID;Full Name;Employee No;;E-Mail\n44;Sales;;Ann;7;x;a@x.example",
  );
  const file = people(bytes);
  expect(file.people).toEqual([
    {
      employeeId: "7",
      name: "Ann",
      email: "a@x.example",
      managerEmployeeId: null,
      department: "Sales",
      layer: 0,
      language: null,
    },
  ]);
  expect(file.ignoredColumns).toEqual(["Shoe size", "column 6, without a name"]);
});

test("managers by mail address, in another case", () => {
  const file = people(
    Buffer.from("employee_id,name,email,manager_email,department\n1,A,a@x.example,,D\n2,B,,A@X.example,D"),
  );
  expect(file.people[1]?.managerEmployeeId).toBe("1");
});

test("a quoted cell may hold separators, quotes and line breaks; the row count goes on as in a spreadsheet", () => {
  const file = people(withRow('005,"Eve ""E""\nLong, Name",,001,Sales,,'));
  expect(file.people[4]?.name).toBe('Eve "E" Long, Name');
  const refused = readPeopleFile(csv(...goodRows, '005,"two\nlines",,001,Sales,,', "006,F,,999,Sales,,"));
  expect(refused).toMatchObject({ ok: false, rows: [{ row: 7, reason: "manager_id 999 is not in the file" }] });
});

test.each([
  ["null as a word", "Null"],
  ["an apostrophe", "O'Neill"],
  ["an emoji with joiners", "Sam 👩‍👩‍👧 Lee"],
  ["right to left", "محمد الفاتح"],
  ["right to left with a joiner", "می‌خواهم"],
  ["isolates", "\u2068שרה\u2069 Levi"],
  ["a formula", "=1+1"],
  ["markup", "<script>alert(1)</script>"],
  ["a template", "{{7*7}} <%= 7*7 %>"],
  ["SQL", "Robert'); DROP TABLE people;--"],
  ["a prototype key", "__proto__"],
  ["a path", "../../etc/passwd"],
  ["no number", "NaN"],
])("a name that is %s stays as it is", (_, name) => {
  expect(people(withRow(`005,"${name.replaceAll('"', '""')}",,001,Sales,,`)).people[4]?.name).toBe(name);
});

test.each([["007"], ["1e999"], ["12345678901234567890"], ["Null"], ["__proto__"], ["constructor"]])(
  "id %s stays text",
  (id) => {
    expect(people(withRow(`${id},Eve,,001,Sales,,`)).people[4]?.employeeId).toBe(id);
  },
);

test("one spelling of a department, and of an accent", () => {
  const file = people(withRow("005,Zoe\u0301,,001, SALES ,,"));
  expect(file.people[4]).toMatchObject({ department: "Sales", name: "Zo\u00e9" });
});

test("the layer column wins, and counts for those below", () => {
  const file = people(csv("1,A,,,D,,", "2,B,,1,D,3,", "3,C,,2,D,,", "4,D,,1,D,,"));
  expect(file.people.map(({ layer }) => layer)).toEqual([0, 3, 4, 0]);
});

test("a hundred thousand people are read, with about sixteen times the work of a sixteenth", async () => {
  const file = (all: string[]) => Buffer.from(`${header}\n${all.join("\n")}`);
  const rows = Array.from(
    { length: 100_000 },
    (_, i) => `E${i},Person ${i},,${i ? `E${Math.floor((i - 1) / 8)}` : ""},D${i % 40},,`,
  );
  const [few, all] = [file(rows.slice(0, 6250)), file(rows)];
  const [little = 0, much = 0] = await leastTimes(
    2,
    () => expect(people(few).people).toHaveLength(6250),
    () => expect(people(all).people).toHaveLength(100_000),
  );
  // Comparing each with each would make it 256.
  expect(much / little).toBeLessThan(64);
  const more = readPeopleFile(file([...rows, "X,One more,,E0,D,,"]));
  expect(more).toMatchObject({ ok: false, rows: [{ row: 100_002 }] });
});

test("a long chain of managers, and a circle of thousands, are answered", () => {
  const chain = (length: number, first: string) =>
    csv(...Array.from({ length }, (_, i) => `E${i},P,,${i ? `E${i - 1}` : first},D,,`));
  expect(people(chain(100, "")).people[99]?.layer).toBe(98);
  expect(readPeopleFile(chain(10_000, ""))).toMatchObject({ ok: false, rows: [{ row: 102 }] });
  const circle = readPeopleFile(chain(2000, "E1999"));
  expect(circle).toMatchObject({ ok: false, error: expect.stringMatching(/^2000 rows/) });
});

test("what is listed is in the order of the file", () => {
  const file = readPeopleFile(Buffer.from(`${header}\n2,,,,,,\n2,B,,9,D,,`));
  expect(file.ok ? [] : file.rows.map(({ row }) => row)).toEqual([2, 3, 3]);
});
