import { createHash, createHmac } from "node:crypto";
import canonicalize from "canonicalize";
import type { CandidateGroup } from "#app/measures/candidate-groups.ts";
import { LEAST_FOR_NUMBER, LEAST_FOR_OWN_VARIANCE } from "./allowed-cell.ts";
import { ROUNDING_BASE } from "./random-rounding.ts";
import type { Mask } from "./release-masks.ts";

/** What a re-check of a release needs, and nothing more: hashes, sizes by class, rules. */
export type Certificate = {
  schema: "disclosure-certificate/2";
  /** First 8 hex digits of the SHA-256 of everything else in canonical JSON, as `4C7E-19A0`. */
  id: string;
  wave: string;
  parameters: { minimum: number; numberFrom: number; ownVarianceFrom: number; roundingBase: number };
  /** Every block, by hash. */
  atoms: string[];
  /** Every group that is shown for some measure, as the blocks it is made of. */
  cells: { cell: string; atoms: string[] }[];
  /** One for every set of people: how many of them an atom holds is none, small (under the minimum) or large, never a count. */
  systems: { metrics: string[]; none: string[]; small: string[]; large: string[]; accepted: string[] }[];
};

/**
 * Evidence of what was released: for every set of people, which cells were accepted, as rows over hashed blocks. Holds no
 * name, no count and no answer, and anybody can repeat the linear test on it (app/verify).
 */
export function makeCertificate(options: {
  waveId: string;
  minimum: number;
  groups: readonly CandidateGroup[];
  blockIds: readonly string[];
  systems: readonly { mask: Mask; metrics: readonly string[] }[];
  secret: Uint8Array;
}): Certificate {
  const { waveId, minimum, groups, blockIds, secret } = options;
  const hash = (kind: string, id: string) =>
    createHmac("sha256", secret)
      .update(JSON.stringify([kind, waveId, id]))
      .digest("hex")
      .slice(0, 16);
  const atoms = blockIds.map((id) => hash("atom", id));
  const cellOf = new Map(groups.map((group) => [group.id, hash("cell", group.id)]));
  const isAccepted = ({ id }: CandidateGroup) => options.systems.some(({ mask }) => mask.shown.get(id));
  const content = {
    schema: "disclosure-certificate/2" as const,
    wave: waveId,
    parameters: {
      minimum,
      numberFrom: LEAST_FOR_NUMBER,
      ownVarianceFrom: LEAST_FOR_OWN_VARIANCE,
      roundingBase: ROUNDING_BASE,
    },
    atoms: [...atoms].sort(),
    cells: groups
      .filter(isAccepted)
      .map(({ id, blocks }) => ({ cell: cellOf.get(id) ?? "", atoms: blocks.map((b) => atoms[b] as string).sort() }))
      .sort((a, b) => (a.cell < b.cell ? -1 : 1)),
    systems: options.systems
      .map(({ mask: { sizes, shown }, metrics }) => {
        const atomsOf = (fits: (n: number) => boolean) => atoms.filter((_, block) => fits(sizes[block] ?? 0)).sort();
        return {
          metrics: [...metrics].sort(),
          none: atomsOf((n) => n === 0),
          small: atomsOf((n) => n > 0 && n < minimum),
          large: atomsOf((n) => n >= minimum),
          accepted: groups.flatMap(({ id }) => (shown.get(id) ? [cellOf.get(id) as string] : [])).sort(),
        };
      })
      .sort((a, b) => (a.metrics.join() < b.metrics.join() ? -1 : 1)),
  };
  return { ...content, id: certificateId(content) };
}

/** The id a certificate has by its content, whatever id it claims. */
export function certificateId({ id: _, ...content }: Omit<Certificate, "id"> & { id?: string }): string {
  const digest = createHash("sha256")
    .update(canonicalize(content) ?? "")
    .digest("hex")
    .toUpperCase();
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
