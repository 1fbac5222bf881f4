import { percent } from "../format.ts";
import type { Scenario } from "../scenario.ts";

const MODES = {
  "up-to-k": "up to as many as there are priorities",
  "forced-top-k": "exactly as many as there are priorities",
  "yes-no": "yes or no for each",
} as const;

/** How the simulated people come about, as label and sentence. */
export function generatorFacts(scenario: Scenario): [label: string, fact: string][] {
  const { layers, latent, tickList, meaning, allocation, rating, response, careless } = scenario;
  const guess = `${percent(tickList.guessRate)} % (log-odds sd ${tickList.guessSd})`;
  const readings = `one intended, ${meaning.alternatives} live alternatives, ${meaning.foils} foil readings`;
  return [
    ["Organisation", `Poisson spans of ${layers.map(({ span }) => span).join(", ")} from the top down`],
    ["Answering", layers.map(({ label, responseRate }) => `${label} ${percent(responseRate)} %`).join(", ")],
    [
      "Knowing and reading",
      `logit = base + team N(0, ${latent.teamSd}) + person N(0, ${latent.personSd}), apart for each priority${latent.commonShare > 0 ? `, ${percent(latent.commonShare)} % of the variance in common` : ""}; the base is solved so that the shares are exactly the planted ones`,
    ],
    [
      "Tick list",
      `${MODES[tickList.mode]}; ${tickList.foils} foils; others are guessed at a personal rate around ${guess}`,
    ],
    [
      "Meaning",
      `${readings}; ${percent(meaning.confident)} % of misreaders hold an alternative, the others and all guessers say “don’t know” (${percent(meaning.dontKnow)} %) or pick blindly${meaning.foilAttraction === 1 ? "" : `, a foil ${meaning.foilAttraction} times as often as another reading`}${meaning.foils === 0 ? "; formula scoring" : ""}`,
    ],
    [
      "Points",
      `team Dirichlet(${allocation.teamConcentration}), person Dirichlet(${allocation.personConcentration}), given in steps of ${allocation.step}`,
    ],
    [
      "Ratings",
      `${rating.items} five-point items: team sd ${rating.teamSd}, person ${rating.personSd}, item ${rating.itemSd} scale points; acquiescence ${rating.acquiescence} (sd ${rating.acquiescenceSd})`,
    ],
    [
      "Silence",
      `department sd ${response.departmentSd} on the log-odds; ${response.dependence === 0 ? "not dependent on what people carry" : `the log-odds rise by ${response.dependence} over the share carried`}`,
    ],
    ["Careless answering", `${percent(careless)} % of the respondents`],
  ];
}
