import { createHash, createHmac } from "node:crypto";
import canonicalize from "canonicalize";
import type { CandidateGroup } from "#app/measures/candidate-groups.ts";
import { LEAST_FOR_NUMBER, LEAST_FOR_OWN_VARIANCE } from "./allowed-cell.ts";
import { ROUNDING_BASE } from "./random-rounding.ts";
import type { Mask } from "./release-masks.ts";
import { PRIMES } from "./row-space.ts";

export type Certificate = {
  schema: "disclosure-certificate/1";
  wave: string;
  parameters: Record<string, number | number[]>;
  systems: {
    metrics: string[];
    /** By hash; how many people an atom holds is none, small (under the minimum) or large, never a count. */
    atoms: { atom: string; size: "none" | "small" | "large" }[];
    accepted: { cell: string; atoms: string[] }[];
  }[];
};

/**
 * Evidence of what was released: for every set of people, which cells were accepted, as rows over hashed blocks. Holds no
 * name, no count and no answer; who holds the secret can repeat the linear test.
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
  const sizeOf = (n: number) => (n === 0 ? "none" : n < minimum ? "small" : "large");
  const byHash =
    <T>(key: (entry: T) => string) =>
    (a: T, b: T) =>
      key(a) < key(b) ? -1 : 1;
  return {
    schema: "disclosure-certificate/1",
    wave: waveId,
    parameters: {
      minimum,
      numberFrom: LEAST_FOR_NUMBER,
      ownVarianceFrom: LEAST_FOR_OWN_VARIANCE,
      roundingBase: ROUNDING_BASE,
      primes: [...PRIMES],
    },
    systems: options.systems
      .map(({ mask, metrics }) => ({
        metrics: [...metrics].sort(),
        atoms: mask.sizes
          .map((n, block): { atom: string; size: "none" | "small" | "large" } => ({
            atom: atoms[block] as string,
            size: sizeOf(n),
          }))
          .sort(byHash((entry) => entry.atom)),
        accepted: groups
          .filter((group) => mask.shown.get(group.id))
          .map((group) => ({ cell: hash("cell", group.id), atoms: group.blocks.map((b) => atoms[b] as string).sort() }))
          .sort(byHash((entry) => entry.cell)),
      }))
      .sort(byHash((system) => system.metrics.join())),
  };
}

/** First 8 hex digits of the SHA-256 of the certificate in canonical JSON, as `4C7E-19A0`. */
export function certificateId(certificate: Certificate): string {
  const digest = createHash("sha256")
    .update(canonicalize(certificate) ?? "")
    .digest("hex")
    .toUpperCase();
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
