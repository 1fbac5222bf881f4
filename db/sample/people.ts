import { stringify } from "csv-stringify/sync";
import { NAME_POOLS } from "./names.ts";
import { DEPARTMENTS, HEAD_COUNTS, LAYERS, type Layer, SEED } from "./organization.ts";
import { stream } from "./random.ts";

export type SamplePerson = {
  employeeId: string;
  name: string;
  email: string;
  managerId: string;
  department: string;
  language: string;
  layer: Layer;
  /** Counts the people of this layer from 0. */
  index: number;
};

/** Some crews have no mailbox: HR hands them their link. */
const WITHOUT_MAILBOX = 0.08;
/** The leaders of the pictures and of the readings' sponsors; the first is the root. */
const LEADERS: [name: string, department: string, language: string][] = [
  ["Ingrid Sole", "Finance", "en"],
  ["Mairead Quill", "Network", "en"],
  ["Olumide Adeyemi", "Field services", "en"],
  ["Tomasz Wieczorek", "Customers", "pl"],
  ["Elena Papadaki", "Treatment", "el"],
  ["Sørine Åkesson", "Capital projects", "sv"],
  ["Farid Haddad", "Digital", "ar"],
  ["Harold Nkemelu", "Finance", "en"],
  ["Yuki Tanabe", "People", "ja"],
  ["Chloé D’Aubigné", "Network", "fr"],
  ["Ana María Núñez", "Customers", "es"],
];

/** Everybody, managers before the people they lead. Layer 0 is the root and its direct reports. */
export function generatePeople(): SamplePerson[] {
  const people: SamplePerson[] = [];
  const names = new Set(LEADERS.map(([name]) => name));
  for (const layer of LAYERS) {
    for (const department of DEPARTMENTS) {
      const count = HEAD_COUNTS[department]?.[layer] ?? 0;
      const leaders = LEADERS.filter((leader) => leader[1] === department);
      for (let index = 0; index < count; index++) {
        const draw = stream(SEED, "person", layer, department, index);
        const known = layer === 0 ? leaders[index] : undefined;
        const { name, language } = known ? { name: known[0], language: known[2] } : invent(draw.uniform, names);
        names.add(name);
        const employeeId = `A${1000 + people.length}`;
        const mailbox = layer < 3 || draw.uniform() >= WITHOUT_MAILBOX;
        people.push({
          employeeId,
          name,
          email: mailbox ? address(name, employeeId, people) : "",
          managerId: "",
          department,
          language,
          layer,
          index: people.filter((person) => person.layer === layer).length,
        });
      }
    }
  }
  return people.map((person) => ({ ...person, managerId: managerOf(person, people) }));
}

export function peopleCsv(people: SamplePerson[] = generatePeople()): string {
  const rows = people.map((p) => [p.employeeId, p.name, p.email, p.managerId, p.department, p.language]);
  return stringify([["employee_id", "name", "email", "manager_id", "department", "language"], ...rows]);
}

/** The root has none, its direct reports have it; further down the layer above in the same department takes turns. */
function managerOf(person: SamplePerson, people: SamplePerson[]): string {
  const root = people.find((each) => each.name === LEADERS[0]?.[0]);
  if (person === root || !root) return "";
  if (person.layer === 0) return root.employeeId;
  const above = people.filter((p) => p.layer === person.layer - 1 && p.department === person.department && p !== root);
  return above[person.index % above.length]?.employeeId ?? root.employeeId;
}

function invent(uniform: () => number, taken: Set<string>): { name: string; language: string } {
  for (;;) {
    // four in ten names are from the languages spoken around the works, the others from everywhere
    const pool = NAME_POOLS[uniform() < 0.4 ? 0 : Math.floor(uniform() * NAME_POOLS.length)];
    const from = (list: string[] = []) => list[Math.floor(uniform() * list.length)] ?? "";
    const [given, family] = [from(pool?.given), from(pool?.family)];
    const name = pool?.familyFirst ? `${family} ${given}` : `${given} ${family}`;
    if (pool && !taken.has(name)) return { name, language: pool.language };
  }
}

/** Latin names without their marks; other scripts, and names that are alike without marks, get the employee number. */
function address(name: string, employeeId: string, taken: { email: string }[]): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const local = plain.replace(/[’'‌]/g, "").replace(/[\s-]+/g, ".");
  const email = `${local}@aldermoor.example`;
  const usable = /^[a-z.]+$/.test(local) && !taken.some((person) => person.email === email);
  return usable ? email : `${employeeId.toLowerCase()}@aldermoor.example`;
}
