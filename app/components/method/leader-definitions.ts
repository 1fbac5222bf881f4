import type { Definition } from "./definition.ts";

/** What leaders declare, say and mean. */
export const leaderDefinitions: readonly Definition[] = [
  {
    id: "declared",
    says: "Points of 100 that leaders want an option to have: the mean over all leaders who signed.",
    formula: "sum of each leader’s points / leaders; whole points on screen, full precision inside every formula",
    limits:
      "A wish, not a budget. Shown from five leaders; below that priorities count by their place in the strategy’s order.",
  },
  {
    id: "agreement",
    says: "Of 100 leaders, how many say “yes, this is our priority”.",
    formula: "100 × yes / answered",
    limits: "A yes says nothing about what is meant. That is why it is never blended with alignment.",
  },
  {
    id: "alignment",
    says: "How far pairs of leaders mean the same by a priority, with luck taken out: 100 all the same, 0 as by chance.",
    formula:
      "100 × mean over pairs of (same − 1/m) / (1 − 1/m), with m readings; the range shows what happens if any one leader is left out",
    limits:
      "The team is counted whole, so there is no sampling interval. Below five leaders nothing is shown, below six no range.",
  },
  {
    id: "illusion",
    says: "Agreement less alignment. Called alignment theatre when agreement is 80 or more and alignment under 60.",
    formula: "agreement − alignment, in points",
    limits: "An openly disputed priority has a small gap and still needs a decision.",
  },
  {
    id: "team_alignment",
    says: "How far leaders mean the same over all priorities. In the CSV as the whole and in its parts: meaning, ranking, trade-offs. Allocation stands beside it.",
    formula:
      "(meaning + ranking + trade-offs) / 3, times 100; meaning and trade-offs as alignment above, ranking the mean tau-b of all pairs of leaders, allocation 1 − half the sum of differences between two leaders’ points",
    limits: "Allocation is not corrected for luck, so it is never part of the whole. Shown from five leaders.",
  },
  {
    id: "predicted_carried",
    says: "Of 100 staff, how many leaders expect to see the priority and read it as intended.",
    formula: "mean over leaders of the share each of them predicted",
    limits:
      "Leaders predict for staff as a whole; the chart holds it against the layer furthest from the top that shows a number. Shown from five leaders.",
  },
];
