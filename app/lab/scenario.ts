import { z } from "zod";

const share = z.number().min(0).max(1);
const spread = z.number().min(0).max(5);
const points = z.number().min(0).max(100);

const layer = z.strictObject({
  label: z.string().min(1).max(40),
  /** Mean number of people of this layer under one leader of the layer above; layer 0 has no leader above it. */
  span: z.number().min(1).max(200),
  responseRate: z.number().gt(0).max(1),
  /** By priority: share who know it is one, and share of those who read it as intended. */
  seen: z.array(share),
  read: z.array(share),
  /** Points of 100 by option: the priorities, the three legacy items, other work. */
  points: z.array(points),
  /** Planted line of sight, 0-100. */
  lineOfSight: z.number().gt(0).lt(100),
});

/** The default organisation: about 2,500 people in 325 teams. */
const defaultLayers: z.infer<typeof layer>[] = [
  {
    label: "Executives",
    span: 9,
    responseRate: 0.9,
    seen: [0.97, 0.96, 0.95, 0.92, 0.9],
    read: [0.92, 0.9, 0.9, 0.88, 0.85],
    points: [17, 14, 11, 8, 5, 10, 6, 4, 25],
    lineOfSight: 78,
  },
  {
    label: "Directors",
    span: 5,
    responseRate: 0.85,
    seen: [0.92, 0.9, 0.85, 0.8, 0.75],
    read: [0.85, 0.82, 0.8, 0.75, 0.7],
    points: [15, 12, 9, 7, 4, 11, 8, 7, 27],
    lineOfSight: 70,
  },
  {
    label: "Managers",
    span: 6,
    responseRate: 0.7,
    seen: [0.8, 0.75, 0.65, 0.55, 0.5],
    read: [0.75, 0.7, 0.65, 0.6, 0.6],
    points: [11, 9, 7, 5, 3, 12, 11, 10, 32],
    lineOfSight: 60,
  },
  {
    label: "Front line",
    span: 8,
    responseRate: 0.6,
    seen: [0.65, 0.55, 0.45, 0.35, 0.3],
    read: [0.65, 0.6, 0.55, 0.5, 0.5],
    points: [8, 6, 5, 4, 2, 13, 12, 12, 38],
    lineOfSight: 50,
  },
];

export const scenarioSchema = z
  .strictObject({
    name: z.string().min(1).max(80).default("Default organisation"),
    /** One sentence for the page: what is planted, and what it should do to the figures. */
    about: z.string().max(400).default("Four layers, no assumption of the estimators broken."),
    layers: z.array(layer).min(2).max(8).default(defaultLayers),
    /** The leaders' points: priorities in order, then the legacy items and other work; 100 together. */
    declared: z
      .strictObject({
        priorities: z.array(z.number().gt(0).max(100)).min(2).max(9).default([18, 15, 12, 9, 6]),
        protect: points.default(10),
        deprioritise: points.default(5),
        stop: points.default(0),
        other: points.default(25),
      })
      .prefault({}),
    /** Spread of the team's and the person's log-odds of knowing and of reading right. */
    latent: z
      .strictObject({
        teamSd: spread.default(0.5),
        personSd: spread.default(0.5),
        /** Share of both variances that is the same for every priority. */
        commonShare: share.default(0),
      })
      .prefault({}),
    tickList: z
      .strictObject({
        mode: z.enum(["up-to-k", "forced-top-k", "yes-no"]).default("up-to-k"),
        foils: z.int().min(1).max(20).default(5),
        guessRate: z.number().min(0).lt(1).default(0.15),
        guessSd: spread.default(0.6),
      })
      .prefault({}),
    meaning: z
      .strictObject({
        alternatives: z.int().min(1).max(6).default(2),
        /** 0 = no foil readings: formula scoring, the fallback. */
        foils: z.int().min(0).max(6).default(2),
        /** Share of misreaders who hold a live alternative; the others guess. */
        confident: share.default(0.5),
        dontKnow: share.default(0.2),
        /** How attractive a foil reading is to a guesser, beside 1 for any other reading. */
        foilAttraction: z.number().min(0).max(10).default(1),
      })
      .prefault({}),
    allocation: z
      .strictObject({
        teamConcentration: z.number().gt(0).max(1e6).default(80),
        personConcentration: z.number().gt(0).max(1e6).default(12),
        /** People answer in steps of so many points. */
        step: z.union([z.literal(1), z.literal(5), z.literal(10)]).default(5),
      })
      .prefault({}),
    /** Line-of-sight items on a five-point scale, in scale points. */
    rating: z
      .strictObject({
        items: z.int().min(1).max(20).default(4),
        teamSd: spread.default(0.25),
        personSd: spread.default(0.6),
        itemSd: z.number().gt(0).max(5).default(0.8),
        /** Mean and spread of a person's pull towards agreement, not part of the planted truth. */
        acquiescence: z.number().min(-4).max(4).default(0),
        acquiescenceSd: spread.default(0),
      })
      .prefault({}),
    response: z
      .strictObject({
        departmentSd: spread.default(0.3),
        /** Rise of the log-odds of answering from carrying nothing to carrying everything. */
        dependence: z.number().min(-10).max(10).default(0),
      })
      .prefault({}),
    /** Share of respondents who answer without reading. */
    careless: z.number().min(0).max(1).default(0),
    /** Share of the people and of the team variance that is the same in a second wave. */
    carriedOver: share.default(0.7),
  })
  .superRefine((scenario, context) => {
    const { priorities, protect, deprioritise, stop, other } = scenario.declared;
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    const isHundred = (values: readonly number[]) => Math.abs(total(values) - 100) < 1e-9;
    if (!isHundred([...priorities, protect, deprioritise, stop, other])) {
      refuse(["declared"], "the declared points must add up to 100");
    }
    scenario.layers.forEach((each, l) => {
      for (const name of ["seen", "read"] as const) {
        if (each[name].length === priorities.length) continue;
        refuse(["layers", l, name], `give ${priorities.length} shares, one for each declared priority`);
      }
      if (each.points.length !== priorities.length + 4) {
        refuse(
          ["layers", l, "points"],
          `give ${priorities.length + 4} points: the priorities, protect, deprioritise, stop, other`,
        );
      } else if (!isHundred(each.points)) refuse(["layers", l, "points"], "the points must add up to 100");
    });
  });

/** What is planted: the whole truth of one simulated organisation and how its people answer. */
export type Scenario = z.infer<typeof scenarioSchema>;

/** @throws Error that names every wrong place of the file and its mend */
export function readScenario(json: string): Scenario {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    throw new Error(`the scenario is not JSON: ${(error as Error).message}`);
  }
  const result = scenarioSchema.safeParse(parsed);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.join(".") || "scenario"}: ${message}`);
  throw new Error(`the scenario does not fit: ${issues.join("; ")}`);
}
