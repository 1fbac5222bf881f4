import type { Priority, Reading, StrategyContent } from "#surveys/strategy.ts";

/** The invented strategy of an invented water utility. Reading codes are mixed, as the editor mixes them. */
type Kinds = { intended: string; alternatives: [string, string]; foils: [string, string] };

/** Where the intended reading stands differs from priority to priority: a code must say nothing. */
function readings(order: readonly (keyof Kinds | "alternative2" | "foil2")[], texts: Kinds): Reading[] {
  const of: Record<string, Omit<Reading, "code">> = {
    intended: { kind: "intended", text: texts.intended },
    alternatives: { kind: "alternative", text: texts.alternatives[0] },
    alternative2: { kind: "alternative", text: texts.alternatives[1] },
    foils: { kind: "foil", text: texts.foils[0] },
    foil2: { kind: "foil", text: texts.foils[1] },
  };
  return order.map((name, index) => ({ code: `r${index + 1}`, ...(of[name] as Omit<Reading, "code">) }));
}

const priorities: Priority[] = [
  {
    key: "p1",
    name: "Halve leakage",
    statement: "Lose half as much water between the works and the tap by the end of 2028.",
    refuses: "New main where a repair would hold for ten years.",
    sponsor: "Mairead Quill, director of network",
    readings: readings(["alternative2", "intended", "foil2", "alternatives", "foils"], {
      intended: "Find and fix the leaks we have before we lay new main.",
      alternatives: [
        "Replace old mains as fast as the budget allows.",
        "Report leakage to the regulator more accurately.",
      ],
      foils: ["Teach customers to read their own meters at home.", "Hand the repair of leaks over to one contractor."],
    }),
    behaviour: "A crew that finds a leak on the way to other work stops and logs it before moving on.",
    decisionRule: "Repair first; replacement only after three repairs on the same hundred metres.",
  },
  {
    key: "p2",
    name: "Answer first time",
    statement: "A customer who contacts us has an answer by the end of that contact.",
    refuses: "Targets for how short a call is.",
    sponsor: "Tomasz Wieczorek, director of customers",
    readings: readings(["foils", "alternatives", "alternative2", "intended", "foil2"], {
      intended: "The person who takes the call settles it; no second call.",
      alternatives: [
        "Shorten the queue so that every call is taken sooner.",
        "Keep each call short and pass on what takes longer.",
      ],
      foils: [
        "Move most questions from the phone to the web pages.",
        "Ring customers back at a time of their own choosing.",
      ],
    }),
    behaviour: "Whoever takes the call keeps it until it is settled, and asks colleagues to come to them.",
    decisionRule: "Settling the matter goes before the next call, whatever the queue.",
  },
  {
    key: "p3",
    name: "Plan a month ahead",
    statement: "Work is agreed four weeks before it starts, so that crews are not turned round on the day.",
    refuses: "Work added to this week's plan without taking other work out.",
    sponsor: "Olumide Adeyemi, director of field services",
    readings: readings(["intended", "foil2", "alternatives", "foils", "alternative2"], {
      intended: "No crew starts Monday without four weeks of agreed work.",
      alternatives: [
        "Fill in the planning tool by the 25th of every month.",
        "Fix the shifts and holidays of crews a month before.",
      ],
      foils: [
        "Hold a planning meeting once a month in every depot.",
        "Order the materials for each job a month in advance.",
      ],
    }),
    behaviour: "Planners and crew leaders agree the fourth week together every Thursday.",
    decisionRule: "An emergency takes the slot of the job that can wait longest, and both are written down.",
  },
  {
    key: "p4",
    name: "One safe way",
    statement: "The most dangerous twelve jobs are done the same safe way everywhere.",
    refuses: "Local variants of a dangerous job, however well they work.",
    sponsor: "Elena Papadaki, director of treatment",
    readings: readings(["alternatives", "foils", "foil2", "alternative2", "intended"], {
      intended: "One method for each dangerous job, the same at every site.",
      alternatives: [
        "Report every near miss on the same day that it happens.",
        "Give each site its own safety lead and its own method.",
      ],
      foils: [
        "Renew the protective clothing of all crews twice a year.",
        "Make all staff pass one shared safety test every year.",
      ],
    }),
    behaviour: "Anyone may stop a dangerous job that is not being done the written way.",
    decisionRule: "If the method cannot be followed, the job waits.",
  },
  {
    key: "p5",
    name: "Grow our own engineers",
    statement: "Two in three engineering posts are filled by people who already work here.",
    refuses: "Agencies for posts that could be filled from inside within six months.",
    sponsor: "Yuki Tanabe, director of people",
    readings: readings(["foil2", "alternative2", "intended", "foils", "alternatives"], {
      intended: "Fill two in three engineering posts from inside by 2028.",
      alternatives: [
        "Hire more apprentices each year than the year before.",
        "Send more of our engineers to courses outside of here.",
      ],
      foils: [
        "Let engineers choose the projects that they work on.",
        "Pay engineers as much as other water companies do.",
      ],
    }),
    behaviour: "Each head of service names two people for every post that may fall free, and says so to them.",
    decisionRule: "An inside candidate who can do the post in six months goes before an outside one who can do it now.",
  },
  {
    key: "p6",
    name: "Spend once, share twice",
    statement: "What we buy is used by more than one site.",
    refuses: "Equal cuts for everybody.",
    sponsor: "Harold Nkemelu, director of finance",
    readings: readings(["foils", "intended", "alternative2", "foil2", "alternatives"], {
      intended: "Buy nothing for one site that two sites could share.",
      alternatives: [
        "Cut the budget of every site by the same share.",
        "Let one central team approve every large purchase.",
      ],
      foils: [
        "Sell the sites and vehicles that are used the least.",
        "Buy from local suppliers where the price is close.",
      ],
    }),
    behaviour: "Before buying, the site manager asks the two nearest sites and writes down what they said.",
    decisionRule: "If two sites can share it, the second one decides the specification.",
  },
];

export const sampleStrategy: StrategyContent = {
  name: "Aldermoor 2028",
  leadershipTeam: "leadership team",
  priorities,
  foils: [
    { key: "f1", name: "Open a second laboratory" },
    { key: "f2", name: "Publish river data weekly" },
    { key: "f3", name: "Electric vans in every depot" },
    { key: "f4", name: "A shop for water-saving parts" },
  ],
  legacyItems: [
    { key: "l1", name: "Paper job cards", decision: "stop", points: 0 },
    { key: "l2", name: "Regional reporting packs", decision: "deprioritise", points: 3 },
    { key: "l3", name: "Yearly reservoir inspections", decision: "protect", points: 2 },
  ],
};
