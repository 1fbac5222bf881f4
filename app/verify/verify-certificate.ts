import { certificateSchema, type ReadSystem } from "./certificate-schema.ts";
import { brokenRule, nameOf } from "./check-rules.ts";
import { type ExactRow, reducedRows } from "./exact-rows.ts";
import { exposedSet, Unfinished } from "./exposed-set.ts";

/** `exposed`: hashes of the blocks whose total follows from what was accepted, fewer than the minimum for all anybody can tell. */
export type Refused = { ok: false; reason: string; exposed?: string[] };
export type Verdict = { ok: true; id: string; minimum: number; systems: number; rows: number } | Refused;

/**
 * Re-checks a release from its certificate alone, by whole-number arithmetic of any length: no combination of the groups
 * that are shown may speak about blocks that hold 1 to minimum-1 people. A small block counts as one person, so what passes
 * here passes for every count the small blocks can have. Shares no code with what made the certificate.
 * @see measurement design 7.2
 */
export function verifyCertificate(given: unknown): Verdict {
  const read = certificateSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, reason: `it is no certificate: ${issue?.path.join(".") || "the file"}: ${issue?.message}` };
  }
  const certificate = read.data;
  const { minimum } = certificate.parameters;
  const broken = brokenRule(certificate);
  if (broken) return { ok: false, reason: broken };
  const rows = new Map(certificate.cells.map((row) => [row.cell, row.atoms]));
  for (const system of certificate.systems) {
    const refused = refusalOf(system, rows, minimum);
    if (refused) return refused;
  }
  const accepted = certificate.systems.reduce((total, system) => total + system.accepted.length, 0);
  return { ok: true, id: certificate.id, minimum, systems: certificate.systems.length, rows: accepted };
}

function refusalOf(system: ReadSystem, rows: ReadonlyMap<string, readonly string[]>, minimum: number): Refused | null {
  try {
    const exposed = exposedAtoms(system, rows, minimum);
    if (exposed === null) return null;
    const cell = system.accepted.find((one) => isSame(rows.get(one) ?? [], exposed, new Set(system.none)));
    const group = cell ? `group ${cell}` : `${exposed.length} ${exposed.length === 1 ? "block" : "blocks"} together`;
    const reason = `${nameOf(system)}: ${group} may hold fewer than ${minimum} people, and follows from what is shown`;
    return { ok: false, reason, exposed };
  } catch (error) {
    if (!(error instanceof Unfinished)) throw error;
    return { ok: false, reason: `${nameOf(system)}: too large to be checked, so not accepted: ${error.message}` };
  }
}

/** Whether the people of a group are exactly those of the set: blocks that hold nobody do not count. */
function isSame(atoms: readonly string[], set: readonly string[], empty: ReadonlySet<string>): boolean {
  const held = atoms.filter((atom) => !empty.has(atom));
  return held.length === set.length && held.every((atom) => set.includes(atom));
}

/** The accepted groups as rows over the blocks that hold anybody, large ones first; then what they say of small ones alone. */
function exposedAtoms(
  { large, small, accepted }: ReadSystem,
  rows: ReadonlyMap<string, readonly string[]>,
  minimum: number,
): string[] | null {
  const atoms = [...large, ...small];
  const columnOf = new Map(atoms.map((atom, column) => [atom, column]));
  const matrix = accepted.map((cell): ExactRow => {
    const columns = (rows.get(cell) ?? []).flatMap((atom) => columnOf.get(atom) ?? []);
    return new Map(columns.map((column) => [column, 1n]));
  });
  // Short rows first: blocks and small groups then lead, and the long rows above them reduce at once.
  const basis = reducedRows(matrix.sort((a, b) => a.size - b.size));
  const aboutSmall = [...basis].flatMap(([lead, row]) => (lead < large.length ? [] : [row]));
  const found = exposedSet(aboutSmall, minimum);
  return found === null ? null : found.map((column) => atoms[column] as string).sort();
}
