import { type BlockPerson, byText, type Cluster } from "./form-blocks.ts";

/**
 * Units: the people of one manager and one layer. The root has no manager, so it counts with its own direct reports. The
 * department is the leader's: a person who sits elsewhere on paper is led, and therefore counted, here.
 */
export function unitsOf(people: readonly BlockPerson[]): Cluster[] {
  const byEmployee = new Map(people.map((person) => [person.employeeId, person]));
  const units = new Map<string, Cluster>();
  for (const person of [...people].sort((a, b) => byText(a.employeeId, b.employeeId))) {
    const leader = byEmployee.get(person.managerEmployeeId ?? "") ?? person;
    const key = JSON.stringify([leader.employeeId, person.layer]);
    const unit = units.get(key) ?? {
      layer: person.layer,
      department: leader.department,
      leaders: [leader.employeeId],
      people: [],
    };
    unit.people.push(person);
    units.set(key, unit);
  }
  return [...units.values()];
}
