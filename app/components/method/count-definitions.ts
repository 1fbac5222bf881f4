import type { Definition } from "./definition.ts";

/** What is counted, without looking into any answer. */
export const countDefinitions: readonly Definition[] = [
  {
    id: "invited",
    says: "People who were sent a link or given a code for this wave: everybody in the frozen picture of the organisation.",
    formula:
      "people of the import that was newest when the wave opened, each in one block of one layer and one department",
    limits:
      "Who joins later is not counted, who leaves still is. People of a pilot are counted apart. In a draft the figure is what it would be if the wave opened now.",
  },
  {
    id: "begun",
    says: "Of the people invited in a block, how many have been given a ticket, which is needed to send a ballot.",
    formula: "100 × tickets given / invited, rounded down to tens and at most 90, which then reads “90 % or more”",
    limits:
      "Counted at most once in 24 hours and from 20 invited, so that it tells of no single person. A ticket is not yet a ballot.",
  },
  {
    id: "tickets",
    says: "Invitations that were swapped for a ticket to answer with, in the whole wave.",
    formula: "counted once, when the wave is sealed; at most one for each link",
    limits: "Which invitations they were is forgotten at the seal.",
  },
  {
    id: "ballots",
    says: "Answers that arrived with a valid ticket, in the whole wave. Beside the results the figure is rounded down to the nearest 5.",
    formula: "one for each ticket that was used; ballots ≤ tickets ≤ invited + replacements",
    limits:
      "The exact figure is the owner’s until the seal, then everybody’s. While people answer there is no such figure for any smaller group.",
  },
  {
    id: "refused",
    says: "Ballots that came with a key of this wave and were turned away.",
    formula:
      "count of a ticket that did not fit, a ticket used before with other answers, and a ballot after the close",
    limits:
      "Added up by the hour, so a crash can lose the last hour. The same ballot sent again is not refused and not counted.",
  },
  {
    id: "replacements",
    says: "Second links the help desk gave to people whose device or draft was lost.",
    formula: "budget = 2 % of the invited, rounded down, at least 1",
    limits:
      "Each could double one vote, and nobody can tell whether it did. That is why they are few and counted in public.",
  },
  {
    id: "intents",
    says: "Leaders who have signed what they mean, of all leaders who can sign in.",
    formula: "signed intents of this version of the strategy / leaders",
    limits: "A signature says nothing about what was signed. Results that rest on intents are shown from five.",
  },
  {
    id: "texts",
    says: "Different sentences in which people said a priority in their own words, and how many of them a coder has read.",
    formula: "equal sentences count once; beside the result, the people who wrote one, rounded down to the nearest 5",
    limits: "There is nothing to read, and no figure, below the wave’s smallest group for comments.",
  },
  {
    id: "views",
    says: "How often each role opened a page with results, the file of them, or asked for them over HTTP.",
    formula: "count of entries in the audit for this wave, by role",
    limits: "A page that was opened need not have been read. Refused questions are counted too.",
  },
];
