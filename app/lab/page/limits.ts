import type { LabReport } from "../report.ts";

/** What a reader must not take from the page. */
export function limits({ scenario, quick }: Pick<LabReport, "scenario" | "quick">): string[] {
  const sentences = [
    "The people are simulated. The figures hold for an organisation only as far as its people answer as these do.",
    "Foil readings are taken to be as attractive to a guesser as the intended one. Where they are half as attractive and one ticker in five guesses, drift reads 2.5 points too low: pilot the foils.",
    "The estimates are judged before rounding and disclosure control. Published numbers carry the rounding noise on top, inside their shown interval.",
    "Who answers depends on layer and department. If it depends on what people carry, the estimates are off and no head-count shows it: scenario “Answer-dependent response” says by how much.",
    "Respondents are not weighted here. Where departments differ both in what they carry and in how many answer, weights matter.",
    "The leadership team’s agreement and alignment are a census and are not part of this run.",
    "“Not seen” is a split of drift and has no limit: a full tick list leaves no room to tick foils, so guessing is underrated and a little of “not seen” is shown as misread.",
  ];
  if (scenario.latent.commonShare === 0) {
    sentences.push("Priorities are independent within a person. Where they are not, layer totals vary more than here.");
  }
  if (quick) sentences.push("This was a quick run: fewer conditions, and limits widened by two Monte-Carlo errors.");
  return sentences;
}
