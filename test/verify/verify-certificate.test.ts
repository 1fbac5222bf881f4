import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyCertificate } from "#app/verify/verify-certificate.ts";
import { seeded } from "../measures/planted-wave.ts";
import { disclosedByRationals } from "../privacy/rational-oracle.ts";
import { type Editable, hash, safeCertificate, sealed } from "./certificate.ts";

type System = Editable["systems"][number];
const reasonOf = (certificate: unknown) => {
  const verdict = verifyCertificate(certificate);
  return verdict.ok ? "accepted" : verdict.reason;
};
/** A forger changes something and makes the id fit again. */
function forged(change: (certificate: Editable, first: System) => void): Editable {
  const certificate = safeCertificate();
  change(certificate, certificate.systems[0] as System);
  return sealed(certificate);
}
const addGroup = (certificate: Editable, name: string, atoms: string) => {
  certificate.cells.push({ cell: hash(name), atoms: [...atoms].map(hash) });
  certificate.systems[0]?.accepted.push(hash(name));
};

test("accepts what may stand together, and says how much it looked at", () =>
  expect(verifyCertificate(safeCertificate())).toMatchObject({ ok: true, minimum: 5, systems: 2, rows: 5 }));

describe("rejects a tampered certificate for the right reason:", () => {
  const cases: [string, RegExp, Editable | (() => unknown)][] = [
    ["a minimum below five", /minimum is 4/, forged((c) => Object.assign(c.parameters, { minimum: 4 }))],
    ["numbers for nine people", /numberFrom is 9/, forged((c) => Object.assign(c.parameters, { numberFrom: 9 }))],
    [
      "own spread for ten",
      /ownVarianceFrom is 10/,
      forged((c) => Object.assign(c.parameters, { ownVarianceFrom: 10 })),
    ],
    ["exact sums", /roundingBase is 1/, forged((c) => Object.assign(c.parameters, { roundingBase: 1 }))],
    [
      "another schema",
      /no certificate: schema/,
      forged((c) => Object.assign(c, { schema: "disclosure-certificate/1" })),
    ],
    ["a count that slipped in", /no certificate: systems\.0/, forged((_, s) => Object.assign(s, { counts: [4] }))],
    ["a name for a hash", /no certificate: atoms\.0: must be 16/, forged((c) => c.atoms.splice(0, 1, "Sales"))],
    ["an id of its own making", /its id is .* not 0000-0000/, () => ({ ...safeCertificate(), id: "0000-0000" })],
    [
      "a row taken out and the id kept",
      /its id is/,
      () => {
        const certificate = safeCertificate();
        certificate.systems[0]?.accepted.pop();
        certificate.cells.splice(2, 1);
        return certificate;
      },
    ],
    [
      "a row over an unknown block",
      /group .*11 holds block .*99, which is not/,
      forged((c) => c.cells[0]?.atoms.push(hash("99"))),
    ],
    ["a block twice in a row", /group .*13 holds block .*b twice/, forged((c) => c.cells[2]?.atoms.push(hash("b")))],
    [
      "a group listed twice",
      /group .*12 stands twice/,
      forged((c) => c.cells.push({ cell: hash("12"), atoms: [hash("b")] })),
    ],
    ["a block listed twice", /block .*a stands twice/, forged((c) => c.atoms.push(hash("a")))],
    [
      "an accepted group without a row",
      /accepted group .*77 is not in the list/,
      forged((_, s) => s.accepted.push(hash("77"))),
    ],
    ["a group accepted twice", /group .*11 is accepted twice/, forged((_, s) => s.accepted.push(hash("11")))],
    [
      "a group accepted nowhere",
      /group .*15 is accepted nowhere/,
      forged((c) => c.cells.push({ cell: hash("15"), atoms: [hash("a")] })),
    ],
    ["a block with two sizes", /block .*c has two sizes/, forged((_, s) => s.large.push(hash("c")))],
    ["a block without a size", /1 blocks have no size/, forged((_, s) => s.small.pop())],
    ["a size for an unknown block", /block .*99 has a size/, forged((_, s) => s.small.push(hash("99")))],
    [
      "a measure counted over two sets of people",
      /measure seen stands in two systems/,
      forged((c) => c.systems[1]?.metrics.push("seen")),
    ],
    ["a system without a measure", /it names no measure/, forged((c) => c.systems[1]?.metrics.splice(0))],
    ["no systems", /says nothing/, forged((c) => Object.assign(c, { systems: [] }))],
    ["a group that holds nobody", /accepted group .*16 holds nobody/, forged((c) => addGroup(c, "16", "0"))],
    [
      "a small block shown by itself",
      /carried and 1 more: group .*16 may hold fewer than 5/,
      forged((c) => addGroup(c, "16", "c")),
    ],
    ["a small block beside an empty one", /group .*16 may hold fewer than 5/, forged((c) => addGroup(c, "16", "c0"))],
    [
      "everybody but one small block",
      /4 blocks together may hold fewer than 5/,
      forged((c) => addGroup(c, "16", "abdef7")),
    ],
    ["four small blocks together", /group .*16 may hold fewer than 5/, forged((c) => addGroup(c, "16", "cdef"))],
    [
      "three overlapping groups that give one block away",
      /1 block together/,
      forged((c) => {
        addGroup(c, "16", "cd");
        addGroup(c, "17", "de");
        addGroup(c, "18", "ce");
        Object.assign(c.systems[0] ?? {}, { large: [..."abf7"].map(hash), small: [..."cde"].map(hash) });
      }),
    ],
    ["the wrong kind of file", /no certificate: the file/, () => [1, 2]],
  ];
  test.each(cases)("%s", (_, reason, certificate) =>
    expect(reasonOf(typeof certificate === "function" ? certificate() : certificate)).toMatch(reason),
  );

  test("and names the blocks that are exposed", () =>
    expect(verifyCertificate(forged((c) => addGroup(c, "16", "cdef")))).toMatchObject({
      exposed: [..."cdef"].map(hash),
    }));
});

/** Any system at all: sizes by class, and rows over the blocks. */
const system = fc
  .array(fc.constantFrom("none", "small", "small", "large"), { minLength: 2, maxLength: 9 })
  .chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      cells: fc.array(fc.subarray([...sizes.keys()], { minLength: 1 }), { minLength: 1, maxLength: 8 }),
      minimum: fc.integer({ min: 5, max: 7 }),
    }),
  );

test("agrees with a rank test over every set of blocks, a small one counted as one person", () => {
  let refused = 0;
  fc.assert(
    fc.property(system, ({ sizes, cells, minimum }) => {
      const people = sizes.map((size) => ({ none: 0, small: 1, large: minimum })[size] ?? 0);
      const told = cells.filter((cell) => cell.some((atom) => (people[atom] ?? 0) > 0));
      fc.pre(told.length > 0);
      const names = told.map((_, i) => hash(`${i + 10}`));
      const atomsOf = (size: string) => sizes.flatMap((own, atom) => (own === size ? [hash(`a${atom}`)] : []));
      const verdict = verifyCertificate(
        sealed({
          ...safeCertificate(),
          parameters: { minimum, numberFrom: 10, ownVarianceFrom: 50, roundingBase: 3 },
          atoms: sizes.map((_, atom) => hash(`a${atom}`)),
          cells: told.map((cell, i) => ({ cell: names[i] ?? "", atoms: cell.map((atom) => hash(`a${atom}`)) })),
          systems: [
            {
              metrics: ["m"],
              none: atomsOf("none"),
              small: atomsOf("small"),
              large: atomsOf("large"),
              accepted: names,
            },
          ],
        }),
      );
      const disclosed = disclosedByRationals(people, told, minimum);
      expect(verdict.ok).toBe(disclosed.length === 0);
      if (verdict.ok) return;
      refused += 1;
      const exposed = (verdict.exposed ?? []).map((atom) => Number(atom.slice(-1)));
      expect(disclosed.map((set) => set.join())).toContain(exposed.sort((a, b) => a - b).join());
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(30);
});

test("gives up aloud on what it cannot finish", () => {
  const random = seeded(5);
  const atoms = Array.from({ length: 120 }, (_, i) => hash(i.toString(16)));
  // Groups drawn at random: no two blocks always go together, and four of 120 make eight million sets.
  const cells = atoms.slice(60).map((cell) => ({ cell, atoms: atoms.filter(() => random() < 0.5) }));
  const accepted = cells.map((row) => row.cell);
  const systems = [{ metrics: ["m"], none: [], small: atoms, large: [], accepted }];
  expect(reasonOf(sealed({ ...safeCertificate(), atoms, cells, systems }))).toBe(
    "m: too large to be checked, so not accepted: 120 small blocks hang together",
  );
});
