/** Free text of the sample: how people who read a priority as intended, or otherwise, put it. */
type Words = { recalled: string[]; asIntended: string[]; otherwise: string[] };

export const OWN_WORDS: Record<string, Words> = {
  p1: {
    recalled: ["Halve leakage", "Leaks", "leakage down by half", "Lose less water"],
    asIntended: [
      "We repair what leaks before anybody digs a new trench.",
      "Find the leak, mend it, and only then talk about new pipe.",
    ],
    otherwise: [
      "More new main, as quickly as we are given money for it.",
      "The figures we send to the regulator have to be right.",
    ],
  },
  p2: {
    recalled: ["Answer first time", "First call settles it", "one contact", "Customer answered at once"],
    asIntended: [
      "Whoever picks up sees it through, so nobody rings twice.",
      "No passing on: the one who answers solves it.",
    ],
    otherwise: ["We have to pick up faster.", "Shorter calls, so that the queue goes down."],
  },
  p3: {
    recalled: ["Plan a month ahead", "Four weeks of planned work", "planning", "Monthly plan"],
    asIntended: [
      "My crew knows on Monday what the next four weeks hold.",
      "Work is agreed four weeks before we start it.",
    ],
    otherwise: ["The tool must be filled in by the 25th.", "Holidays have to be in a month before."],
  },
  p4: {
    recalled: ["One safe way", "Safety, same everywhere", "same method at each site", "Safe working"],
    asIntended: ["The dangerous jobs are done one way, wherever you are.", "If it is not the written method, we stop."],
    otherwise: ["Report every near miss.", "Each site has somebody for safety."],
  },
  p5: {
    recalled: ["Grow our own engineers", "Promote engineers from inside", "engineers", "Own people first"],
    asIntended: [
      "Engineering posts go to people who already work here.",
      "We bring our own people up instead of going to an agency.",
    ],
    otherwise: ["More apprentices.", "More courses for engineers."],
  },
  p6: {
    recalled: ["Spend once, share twice", "Share what we buy", "sharing between sites", "Buy together"],
    asIntended: [
      "Before we buy, we ask who else could use it.",
      "Nothing is bought for us alone if the next depot could share it.",
    ],
    otherwise: ["Every site has to cut the same.", "Head office approves what we buy."],
  },
};

export const STOPPED_WORDS = [
  "nothing",
  "Paper job cards",
  "Some of the regional reports",
  "Nothing that I could name",
  "New main in two districts",
];
export const WRONGLY_RECALLED = ["Digital first", "Sustainability", "Customer focus", "Cost savings"];
