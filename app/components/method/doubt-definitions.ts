import type { Definition } from "./definition.ts";

/** How sure a number is, and what protects people in it. */
export const doubtDefinitions: readonly Definition[] = [
  {
    id: "answers",
    says: "How many people answered in a group. The number beside a figure counts those whose answers enter that figure.",
    formula: "5 × (answers / 5, rounded down)",
    limits: "Rounded down so that nobody can tell who answered last. The true number is up to four higher.",
  },
  {
    id: "interval",
    says: "Where the true figure probably lies: of 100 such intervals about 95 hold it.",
    formula:
      "Wilson score interval on the effective number of answers with a t quantile, blocks (one layer of one department) as the units of sampling; ends rounded outward to whole points",
    limits:
      "There is no correction for small populations: guessing and mood do not vanish in a census. The rounding that protects people is part of it. It knows nothing of those who did not answer.",
  },
  {
    id: "band",
    says: "Up to 9 answers show as one of three bands instead of a number: low 0–33, middle 34–66, high 67–100. Signed points: below the line, near it (−5 to 5), above it.",
    formula:
      "the band the rounded figure falls into; a group that answered alike, but for one at most, shows a band too: under 20 answers one of the three, from 20 “9 in 10 or more” or “1 in 10 or less”",
    limits: "A band has no interval, and two bands cannot be compared.",
  },
  {
    id: "hidden",
    says: "Under the minimum, which is 5 unless the wave set it higher: nothing. Up to 9: one of three bands. A cell may also be hidden because it would reveal a smaller group, because it was not asked there, or because there is too little to measure from.",
    formula:
      "decided once, at the close, from group sizes alone, for all roles together; one linear system for each set of people who answered: no group under the minimum may follow from any combination of what is shown",
    limits:
      "Hidden does not mean low. The numbers on the cover count hidden figures over all groups, also those no chart draws.",
  },
  {
    id: "rounding",
    says: "Before a figure is shown, the people behind it are rounded at random to threes, the same way every time it is asked for.",
    formula:
      "sum of person scores up or down to a multiple of 3, the nearer one likelier, chosen by a keyed hash of wave, figure and group",
    limits:
      "Correct on average; it adds up to 1.5 / n² to the variance of a share, which the interval holds. Leaders’ intents are signed statements and are not rounded this way, only to whole points.",
  },
  {
    id: "weights",
    says: "A department that answers more does not count more: answers are brought up to the number of people invited, by layer and department.",
    formula:
      "people invited / answers in each layer × department; cells with fewer than 5 answers pooled within their layer; both margins raked where more than 30 % stay thin; cut at five medians",
    limits: "Weights repair unequal response, not the silence of those who think differently.",
  },
  {
    id: "silence",
    says: "Where drift would lie if everybody who did not answer carried the priority, and so did those who do not know; and where, if none of them did.",
    formula:
      "carried from (1 − s) × C to (1 − s) × (C + don’t know) + s, with s the share of the invited who did not answer, counted from the shown numbers",
    limits: "The two ends are not likely; what lies between them cannot be told from the answers.",
  },
  {
    id: "certificate",
    says: "What lets anybody repeat the test that no small group can be worked out from all that is shown together. Groups shown: rows of that test.",
    formula:
      "first 8 hex digits of the SHA-256 of its content; groups shown = sum over sets of people who answered the same questions of the groups accepted",
    limits:
      "It covers linear combinations of the numbers of one wave. It holds hashes and whether a block holds nobody, few or enough, and no count.",
  },
];
