import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

export type Editable = {
  schema: string;
  id: string;
  wave: string;
  parameters: Record<string, number>;
  atoms: string[];
  cells: { cell: string; atoms: string[] }[];
  systems: { metrics: string[]; none: string[]; small: string[]; large: string[]; accepted: string[] }[];
};

/** A name of one or two hex digits as the hash it stands for. */
export const hash = (name: string) => name.padStart(16, "0");

/** With the id its content has: what a careful forger would do. */
export function sealed(certificate: Editable): Editable {
  const { id: _, ...content } = certificate;
  const digest = createHash("sha256")
    .update(canonicalize(content) ?? "")
    .digest("hex")
    .toUpperCase();
  return { ...certificate, id: `${digest.slice(0, 4)}-${digest.slice(4, 8)}` };
}

/** Two large blocks (a, b), five small ones (c to f and 7) and an empty one (0), under four groups that may stand together. */
export function safeCertificate(): Editable {
  const cell = (name: string, atoms: string) => ({ cell: hash(name), atoms: [...atoms].map(hash) });
  return sealed({
    schema: "disclosure-certificate/2",
    id: "",
    wave: "9a2f",
    parameters: { minimum: 5, numberFrom: 10, ownVarianceFrom: 50, roundingBase: 3 },
    atoms: [..."abcdef70"].map(hash),
    cells: [cell("11", "abcdef70"), cell("12", "a0"), cell("13", "b"), cell("14", "ac")],
    systems: [
      {
        metrics: ["carried", "seen"],
        none: [hash("0")],
        small: [..."cdef7"].map(hash),
        large: [..."ab"].map(hash),
        accepted: ["11", "12", "13"].map(hash),
      },
      {
        metrics: ["time"],
        none: [],
        small: [],
        large: [..."abcdef70"].map(hash),
        accepted: ["11", "14"].map(hash),
      },
    ],
  });
}
