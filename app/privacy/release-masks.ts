import type { CandidateGroup } from "#app/measures/candidate-groups.ts";
import { publish } from "./publish.ts";

/** Which candidate groups may be shown for one vector of respondents, and the size vector itself. */
export type Mask = {
  sizes: readonly number[];
  shown: ReadonlyMap<string, boolean>;
  respondents: ReadonlyMap<string, number>;
};

const usefulness: CandidateGroup["kind"][] = ["all", "layer", "department", "layer-department", "block"];

/** Decides a mask once for every distinct vector of respondents: metrics that share their people share it. */
export function makeMasks(groups: readonly CandidateGroup[], minimum: number) {
  const masks = new Map<string, Mask>();
  const maskOf = (sizes: readonly number[]): Mask => {
    const key = sizes.join();
    const known = masks.get(key);
    if (known !== undefined) return known;
    const respondents = groups.map((group) => group.blocks.reduce((total, block) => total + (sizes[block] ?? 0), 0));
    const rank = (i: number) => usefulness.indexOf(groups[i]?.kind ?? "block");
    const order = groups
      .map((_, i) => i)
      .sort((a, b) => rank(a) - rank(b) || (respondents[b] ?? 0) - (respondents[a] ?? 0));
    // As the certificate tells sizes (decision 0020): with the true ones a shown cell could rest on what nobody can re-check.
    const certified = sizes.map((n) => (n === 0 ? 0 : n < minimum ? 1 : minimum));
    const shown = publish({ sizes: certified, cells: groups.map((group) => group.blocks), k: minimum, order });
    const mask = {
      sizes,
      shown: new Map(groups.map((group, i) => [group.id, shown[i] ?? false])),
      respondents: new Map(groups.map((group, i) => [group.id, respondents[i] ?? 0])),
    };
    masks.set(key, mask);
    return mask;
  };
  return { maskOf, all: () => [...masks.values()] };
}
