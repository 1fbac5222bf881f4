import { createHash } from "node:crypto";
import type { ImportedPerson } from "./read-people-file.ts";

/** The same people in any order of rows and columns, in any encoding, give the same hash. */
export function contentHash(people: readonly ImportedPerson[]): string {
  const rows = people.map(({ employeeId, name, email, managerEmployeeId, department, layer, language }) =>
    JSON.stringify([employeeId, name, email, managerEmployeeId, department, layer, language]),
  );
  return createHash("sha256").update(rows.sort().join("\n")).digest("hex");
}
