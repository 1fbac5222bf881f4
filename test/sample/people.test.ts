import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { DEPARTMENTS, headCount, LAYERS } from "#db/sample/organization.ts";
import { generatePeople, peopleCsv } from "#db/sample/people.ts";

const people = generatePeople();

it("has about 330 people in four layers and eight departments, one root", () => {
  expect(people).toHaveLength(330);
  expect(DEPARTMENTS).toHaveLength(8);
  for (const layer of LAYERS) expect(people.filter((person) => person.layer === layer)).toHaveLength(headCount(layer));
  expect(people.filter((person) => person.managerId === "")).toHaveLength(1);
});

it("puts everybody one layer below their manager, and the root's reports into layer 0", () => {
  const byId = new Map(people.map((person) => [person.employeeId, person]));
  for (const person of people.filter((each) => each.managerId !== "")) {
    const manager = byId.get(person.managerId);
    const below = manager?.managerId === "" ? 0 : (manager?.layer ?? Number.NaN) + 1;
    expect(person.layer, person.name).toBe(below);
  }
});

it("has distinct ids, names and addresses, some without a mailbox, in many scripts", () => {
  const addresses = people.map((person) => person.email).filter((email) => email !== "");
  expect(new Set(people.map((person) => person.employeeId)).size).toBe(330);
  expect(new Set(people.map((person) => person.name.normalize("NFKC"))).size).toBe(330);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.length).toBeLessThan(330);
  for (const email of addresses) expect(email).toMatch(/^[a-z0-9.]+@aldermoor\.example$/);
  for (const script of ["Arabic", "Greek", "Han", "Hangul", "Hebrew", "Cyrillic", "Devanagari"])
    expect(
      people.some((person) => new RegExp(`\\p{Script=${script}}`, "u").test(person.name)),
      script,
    ).toBe(true);
});

it("writes a CSV that reads back", () => {
  const rows: Record<string, string>[] = parse(peopleCsv(people), { columns: true });
  expect(rows.map((row) => row.name)).toEqual(people.map((person) => person.name));
  expect(Object.keys(rows[0] ?? {})).toEqual(["employee_id", "name", "email", "manager_id", "department", "language"]);
});
