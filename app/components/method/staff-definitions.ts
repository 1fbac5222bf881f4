import type { Definition } from "./definition.ts";

/** What staff see, read and do. */
export const staffDefinitions: readonly Definition[] = [
  {
    id: "drift",
    says: "Of 100 people in a group, how many do not see a priority or read it differently from what was intended. Over all priorities: weighted by the points leaders declared.",
    formula:
      "D = 100 × (1 − C), with C = H × Q; H is the share who tick the priority, Q how far those who tick it read it as intended",
    limits:
      "A guesser is assumed to find a neutral foil reading as attractive as the intended one. If foils attract half as much and a fifth guess, drift is off by 2.5 points. Over all priorities the figure also moves when leaders declare other points.",
  },
  {
    id: "carried",
    says: "Of 100 people, how many see the priority and read it as intended.",
    formula:
      "100 × H × Q; intended reading counts 1, a live alternative or “don't know” 0, each of the neutral foil readings −1 divided by their number",
    limits: "Near zero the estimate may fall below zero by chance; it is shown as 0.",
  },
  {
    id: "not_seen",
    says: "Of 100 people, how many do not know that this is a priority.",
    formula: "100 × (1 − S), with S = (H − f) / (1 − f); f is the share of neutral foil priorities ticked",
    limits: "When people must tick a fixed number the figure reads about 3 points too low; here they may tick fewer.",
  },
  {
    id: "misread",
    says: "Of 100 people, how many see the priority and mean something else by it. Not seen and read differently add up to drift.",
    formula: "100 × (S − C); the remainder after carried and not seen are rounded",
    limits: "It does not say which other reading is better. That is for the leaders to decide.",
  },
  {
    id: "dont_know",
    says: "Of 100 people, how many tick a priority and then say they do not know what is meant by it. They are part of read differently.",
    formula: "100 × people who tick the priority and answer “I don’t know” / people with a tick list",
    limits: "Asked of some ticked priorities only, so it is a floor where not everybody was asked.",
  },
  {
    id: "attenuation",
    says: "Of what the layer above carries, how much the next layer no longer carries, in percent. Negative means gained.",
    formula: "100 × (1 − C below / C above); interval from ln(C below / C above) with Satterthwaite degrees of freedom",
    limits:
      "Not estimable where the layer above carries 10 or less. Departments show one only with 10 or more respondents on each side.",
  },
  {
    id: "points_lost",
    says: "The same loss in points of 100. Losses of all handovers add up to the whole way down.",
    formula: "100 × (C above − C below)",
    limits: "Layers are treated as independent, so the interval is rather too wide than too narrow.",
  },
  {
    id: "saydo",
    says: "What staff see less what leaders declared, for each option and channel, in points of 100. Resource is asked as agreement and compared in percent favourable.",
    formula:
      "gap = mean of the points staff see − mean of the points leaders declared; each person's points are closed to 100 first",
    limits:
      "It measures what is seen, not calendars or budgets. Points and favourable shares are never averaged. A gap is called clear when its interval excludes 0 and it is 5 points or more.",
  },
  {
    id: "shortfall",
    says: "Points declared for all priorities together less the points seen for them.",
    formula: "sum of declared points over priorities − sum of seen points over priorities",
    limits: "A shortfall of 0 may hide gaps that cancel out; the rows show them.",
  },
  {
    id: "legacy_load",
    says: "Points of 100 on work that was to stop or shrink, above the points still allowed. Protected work is not in it.",
    formula:
      "mean points on stopped and deprioritised items − their sanctioned points (0 for stop, the cap for deprioritise)",
    limits: "Rounding to fives and the wish to please both reach this number.",
  },
  {
    id: "lure",
    says: "Of 100 people, how many tick a piece of earlier work as one of the priorities, beyond guessing.",
    formula: "100 × (L − f) / (1 − f); L is the share who tick it, f the share of neutral foils ticked",
    limits: "A tick is a belief, not time spent.",
  },
  {
    id: "crowding_out",
    says: "Each time gap split exactly into earlier work, other work, and shifts among the priorities.",
    formula:
      "gap = (λ* − λ)·s + (β* − β)·s + (1 − λ − β)·(d − s); λ is the legacy share, β other work, s and d the priority's share of priority points, * as declared",
    limits:
      "An identity, not a cause: it says where the points went, not why. Whole points, so a sum may be off by one.",
  },
  {
    id: "line_of_sight",
    says: "How clearly people see how their own work serves a priority, from 0 to 100.",
    formula:
      "mean over people of (mean of answered items − lowest) / (highest − lowest) × 100, where half or more were answered",
    limits: "A habit of agreeing lifts it by some 7 points. Compare trends rather than levels.",
  },
  {
    id: "restatement",
    says: "Of 100 sentences in which people say a priority in their own words, how far they say what was meant: as intended 1, in part one half, missed or contrary 0.",
    formula:
      "mean over people of the mean code of two coders or more; shown from Krippendorff’s alpha of .67 (ordinal), for the whole organisation alone",
    limits:
      "Coders see texts and nothing else. How alike the words are only flags copies: it cannot tell a faithful sentence from a contrary one.",
  },
  {
    id: "coder_alpha",
    says: "How alike the coders read the same texts: 1 is alike throughout, 0 no more than by chance.",
    formula:
      "Krippendorff’s alpha for ordered codes, 1 − disagreement found / disagreement expected by chance; from two coders",
    limits:
      "From .80 it is called good; under .67 the texts are read again and no number is shown. Where all texts got one code there is nothing to compare.",
  },
];
