import fc from "fast-check";
import { expect, test } from "vitest";
import { type BlockPerson, formBlocks, minimumInvited, several } from "#app/blocks/form-blocks.ts";

const labels = new Map([
  [0, "leadership"],
  [1, "managers"],
  [2, "front line"],
]);
const person = (id: string, manager: string | null, department: string, layer: number): BlockPerson => ({
  id: `id-${id}`,
  employeeId: id,
  managerEmployeeId: manager,
  department,
  layer,
});
const team = (leader: string, size: number, department: string, layer: number) =>
  Array.from({ length: size }, (_, index) => person(`${leader}.${index}`, leader, department, layer));

/** A chief, two directors with two managers each; every manager leads a team of the given size. */
function organisation(sizes: Record<string, number>): BlockPerson[] {
  return [
    person("chief", null, "Office", 0),
    person("s", "chief", "Sales", 0),
    person("n", "chief", "Network", 0),
    ...["s1", "s2"].map((id) => person(id, "s", "Sales", 1)),
    ...["n1", "n2"].map((id) => person(id, "n", "Network", 1)),
    ...Object.entries(sizes).flatMap(([leader, size]) =>
      team(leader, size, leader.startsWith("s") ? "Sales" : "Network", 2),
    ),
  ];
}
const summary = (people: BlockPerson[]) => formBlocks(people, labels).map((b) => `${b.label}: ${b.personIds.length}`);

test("units of 8 or more stay on their own and are numbered inside layer and department", () => {
  expect(summary(organisation({ s1: 9, s2: 8, n1: 12, n2: 8 }))).toEqual([
    "leadership, Office: 3",
    "managers, several: 4",
    "front line, Network, group 1: 12",
    "front line, Network, group 2: 8",
    "front line, Sales, group 1: 9",
    "front line, Sales, group 2: 8",
  ]);
});

test("a small unit merges with its sibling, not with another department", () => {
  const blocks = summary(organisation({ s1: 3, s2: 20, n1: 8, n2: 9 }));
  expect(blocks).toContain("front line, Sales: 23");
  expect(blocks).toContain("front line, Network, group 1: 8");
});

test("a sibling is nearer than a cousin, however small the cousin", () => {
  const people = [
    person("chief", null, "Office", 0),
    person("d", "chief", "Sales", 0),
    ...["a", "b"].map((id) => person(id, "d", "Sales", 1)),
    ...["a1", "a2"].map((id) => person(id, "a", "Sales", 2)),
    person("b1", "b", "Sales", 2),
    ...team("a1", 4, "Sales", 3),
    ...team("a2", 30, "Sales", 3),
    ...team("b1", 9, "Sales", 3),
  ];
  const ofA1 = formBlocks(people, labels).find((block) => block.personIds.includes("id-a1.0"));
  expect(ofA1?.personIds).toHaveLength(34);
});

test("what stays small in its department merges inside the layer and loses the department", () => {
  const blocks = formBlocks(organisation({ s1: 2, s2: 3, n1: 2, n2: 4 }), labels).filter((b) => b.layer === 2);
  expect(blocks).toMatchObject([{ department: several, label: "front line, several" }]);
  expect(blocks[0]?.personIds).toHaveLength(11);
});

test("the department is the leader's, not the person's own", () => {
  const people = organisation({ s1: 9, n1: 9 }).map((p) => (p.employeeId === "s1.0" ? { ...p, department: "Lab" } : p));
  const block = formBlocks(people, labels).find((b) => b.personIds.includes("id-s1.0"));
  expect(block?.department).toBe("Sales");
});

const organisations = fc
  .array(
    fc.record({ manager: fc.nat(), department: fc.constantFrom("A", "B", "C"), jump: fc.integer({ min: 0, max: 2 }) }),
    { minLength: 1, maxLength: 120 },
  )
  .map((rows) => {
    const people: BlockPerson[] = [];
    for (const [index, row] of rows.entries()) {
      const manager = index === 0 ? null : (people[row.manager % index] ?? null);
      people.push(person(`e${index}`, manager?.employeeId ?? null, row.department, (manager?.layer ?? 0) + row.jump));
    }
    return people;
  });

test("every person is in exactly one block of one layer, and none is under 8 unless its whole layer is", () => {
  fc.assert(
    fc.property(organisations, (people) => {
      const blocks = formBlocks(people, labels);
      const placed = blocks.flatMap((block) => block.personIds);
      expect([...placed].sort()).toEqual(people.map((p) => p.id).sort());
      const layerOf = new Map(people.map((p) => [p.id, p.layer]));
      for (const block of blocks) {
        expect(block.personIds.every((id) => layerOf.get(id) === block.layer)).toBe(true);
        const inLayer = people.filter((p) => p.layer === block.layer).length;
        expect(block.personIds.length).toBeGreaterThanOrEqual(Math.min(minimumInvited, inLayer));
      }
    }),
  );
});

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(organisations, fc.nat(), (people, seed) => {
      const shuffled = people
        .map((p, i) => ({ p, key: ((i + 1) * (seed + 7919)) % 1009 }))
        .sort((a, b) => a.key - b.key);
      const sets = (blocks: ReturnType<typeof formBlocks>) => blocks.map((b) => [b.label, [...b.personIds].sort()]);
      expect(
        sets(
          formBlocks(
            shuffled.map(({ p }) => p),
            labels,
          ),
        ),
      ).toEqual(sets(formBlocks(people, labels)));
    }),
  );
});
