import { describe, expect, test } from "vitest";
import { bootstrapInterval } from "#app/measures/bootstrap-interval.ts";

const replicates = Array.from({ length: 99 }, (_, i) => i + 1);
const input = { estimate: 50, replicates, jackInfluence: [-1, 1], level: 0.9 };

describe("bootstrapInterval", () => {
  // By hand: of 99 replicates the 5th and 95th are the 5 % points of 100 gaps. BCa with scipy 1.17: no acceleration, bias
  // z(49/99), between the 4th and 5th and the 94th and 95th replicate on the normal scale.
  test("equals the values from outside", () => {
    const { percentile, bca } = bootstrapInterval(input);
    expect(percentile).toEqual([expect.closeTo(5, 10), expect.closeTo(95, 10)]);
    expect(bca).toEqual([expect.closeTo(4.760752441768362, 8), expect.closeTo(94.71891491134295, 8)]);
  });
  test("the order of the replicates does not matter", () =>
    expect(bootstrapInterval({ ...input, replicates: [...replicates].reverse() })).toEqual(bootstrapInterval(input)));
  test("has no BCa interval where the replicates lie on one side or nobody has influence", () => {
    expect(bootstrapInterval({ ...input, estimate: 200 }).bca).toBeNull();
    expect(bootstrapInterval({ ...input, estimate: 1 }).bca).toBeNull();
    expect(bootstrapInterval({ ...input, jackInfluence: [0, 0] }).bca).toBeNull();
  });
  test("a single replicate is its own interval", () =>
    expect(bootstrapInterval({ ...input, replicates: [7] }).percentile).toEqual([7, 7]));
  test("names the argument of a wrong call", () => {
    expect(() => bootstrapInterval({ ...input, replicates: [] })).toThrow(/replicates/);
    expect(() => bootstrapInterval({ ...input, estimate: Number.NaN })).toThrow(/estimate/);
    expect(() => bootstrapInterval({ ...input, level: 0 })).toThrow(/level/);
  });
});
