/** Seven questions to the sponsor, each with the answers it takes. The order of the answers is part of the page, not of the rule. */
export const selfCheckQuestions = [
  {
    name: "priorities",
    title: "How many priorities does the strategy name?",
    answers: [
      { value: "none", label: "None are written down" },
      { value: "one", label: "One" },
      { value: "few", label: "Two to eight" },
      { value: "many", label: "More than eight" },
    ],
  },
  {
    name: "refusals",
    title: "For how many of them is it written what they refuse?",
    answers: [
      { value: "none", label: "None" },
      { value: "some", label: "Some" },
      { value: "all", label: "All" },
    ],
  },
  {
    name: "leaders",
    title: "How many people set the strategy together?",
    answers: [
      { value: "few", label: "One to four" },
      { value: "team", label: "Five or more" },
    ],
  },
  {
    name: "people",
    title: "How many people work by it?",
    answers: [
      { value: "handful", label: "Fewer than 5" },
      { value: "team", label: "5 to 29" },
      { value: "department", label: "30 to 149" },
      { value: "organisation", label: "150 or more" },
    ],
  },
  {
    name: "layers",
    title: "Through how many handovers does it reach the front line?",
    answers: [
      { value: "one", label: "One" },
      { value: "two", label: "Two" },
      { value: "more", label: "Three or more" },
    ],
  },
  {
    name: "baseline",
    title: "When was a baseline of this strategy last measured?",
    answers: [
      { value: "never", label: "Never" },
      { value: "recent", label: "Within the last twelve months" },
      { value: "older", label: "Longer ago" },
    ],
  },
  {
    name: "planning",
    title: "When do leaders next plan together?",
    answers: [
      { value: "soon", label: "Within three weeks" },
      { value: "later", label: "Later" },
      { value: "unset", label: "No date is set" },
    ],
  },
] as const;

type Question = (typeof selfCheckQuestions)[number];
export type SelfCheckAnswers = {
  [Name in Question["name"]]: Extract<Question, { name: Name }>["answers"][number]["value"];
};
