import type { StrategyContent } from "./strategy.ts";

/** Stands in for the strategy in previews and estimates while none is written: its words say that they are only that. */
export function specimenStrategy(priorityCount = 5): StrategyContent {
  const numbers = Array.from({ length: priorityCount }, (_, index) => index + 1);
  return {
    name: "Specimen",
    leadershipTeam: "leadership team",
    priorities: numbers.map((n) => ({
      key: `p${n}`,
      name: `Priority ${n}`,
      statement: `Statement of priority ${n}`,
      refuses: `What priority ${n} refuses`,
      sponsor: "Sponsor",
      readings: (["intended", "alternative", "alternative", "foil", "foil"] as const).map((kind, index) => ({
        code: `r${index + 1}`,
        kind,
        text: `Reading ${index + 1} of priority ${n}`,
      })),
      behaviour: "",
      decisionRule: "",
    })),
    foils: [1, 2, 3].map((n) => ({ key: `f${n}`, name: `Foil ${n}` })),
    legacyItems: [
      { key: "l1", name: "Earlier work 1", decision: "stop", points: 0 },
      { key: "l2", name: "Earlier work 2", decision: "deprioritise", points: 10 },
    ],
  };
}
