import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { ReadCertificate, ReadSystem } from "./certificate-schema.ts";

/** Nobody may go below these, whatever the wave was set to. */
const LEAST_MINIMUM = 5;
const LEAST_FOR_NUMBER = 10;
const LEAST_FOR_OWN_VARIANCE = 50;
const ROUNDING_BASE = 3;

/** The id by content: first 8 hex digits of the SHA-256 of the certificate without its id, in canonical JSON (RFC 8785). */
function idOf({ id: _, ...content }: ReadCertificate): string {
  const text = canonicalize(content) ?? "";
  const digest = createHash("sha256").update(text).digest("hex").toUpperCase();
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}

const repeated = (values: readonly string[]) => values.find((value, i) => values.indexOf(value, i + 1) !== -1);

function repeatedIn(values: readonly string[]): string | undefined {
  return new Set(values).size === values.length ? undefined : repeated(values);
}

/** What is wrong with the certificate before any arithmetic; null when it may be computed with. */
export function brokenRule(certificate: ReadCertificate): string | null {
  const { parameters, atoms, cells, systems } = certificate;
  const { minimum, numberFrom, ownVarianceFrom, roundingBase } = parameters;
  if (minimum < LEAST_MINIMUM) return `minimum is ${minimum}; no group under ${LEAST_MINIMUM} may be shown`;
  if (numberFrom < LEAST_FOR_NUMBER) return `numberFrom is ${numberFrom}; numbers start at ${LEAST_FOR_NUMBER} people`;
  if (ownVarianceFrom < LEAST_FOR_OWN_VARIANCE)
    return `ownVarianceFrom is ${ownVarianceFrom}; an interval may use a group's own spread from ${LEAST_FOR_OWN_VARIANCE}`;
  if (roundingBase !== ROUNDING_BASE) return `roundingBase is ${roundingBase}; sums are rounded to ${ROUNDING_BASE}`;
  if (systems.length === 0 || atoms.length === 0) return "it holds no blocks or no systems, so it says nothing";
  const atom = repeatedIn(atoms);
  if (atom) return `block ${atom} stands twice in the list of blocks`;
  const known = new Set(atoms);
  const cell = repeatedIn(cells.map((row) => row.cell));
  if (cell) return `group ${cell} stands twice in the list of groups`;
  for (const row of cells) {
    const stranger = row.atoms.find((one) => !known.has(one));
    if (stranger) return `group ${row.cell} holds block ${stranger}, which is not in the list of blocks`;
    const twice = repeatedIn(row.atoms);
    if (twice) return `group ${row.cell} holds block ${twice} twice`;
  }
  const metric = repeatedIn(systems.flatMap((system) => system.metrics));
  if (metric) return `measure ${metric} stands in two systems`;
  const rows = new Map(cells.map((row) => [row.cell, row.atoms]));
  for (const system of systems) {
    const problem = brokenSystem(system, known, rows);
    if (problem) return `${nameOf(system)}: ${problem}`;
  }
  const unused = cells.find((row) => !systems.some((system) => system.accepted.includes(row.cell)));
  if (unused) return `group ${unused.cell} is accepted nowhere`;
  const id = idOf(certificate);
  return id === certificate.id ? null : `its id is ${id} by its content, not ${certificate.id}`;
}

function brokenSystem(
  { none, small, large, accepted, metrics }: ReadSystem,
  known: ReadonlySet<string>,
  rows: ReadonlyMap<string, readonly string[]>,
): string | null {
  if (metrics.length === 0) return "it names no measure";
  const sized = [...none, ...small, ...large];
  const stranger = sized.find((atom) => !known.has(atom));
  if (stranger) return `block ${stranger} has a size and is not in the list of blocks`;
  const twice = repeatedIn(sized);
  if (twice) return `block ${twice} has two sizes`;
  if (sized.length !== known.size) return `${known.size - sized.length} blocks have no size`;
  const unknown = accepted.find((cell) => !rows.has(cell));
  if (unknown) return `accepted group ${unknown} is not in the list of groups`;
  const again = repeatedIn(accepted);
  if (again) return `group ${again} is accepted twice`;
  const empty = new Set(none);
  const nobody = accepted.find((cell) => rows.get(cell)?.every((atom) => empty.has(atom)));
  return nobody ? `accepted group ${nobody} holds nobody` : null;
}

/** A system by the first of its measures. */
export const nameOf = ({ metrics }: ReadSystem) =>
  metrics.length > 1 ? `${metrics[0]} and ${metrics.length - 1} more` : (metrics[0] ?? "a system");
