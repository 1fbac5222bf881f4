import { median } from "simple-statistics";
import { kishN } from "./kish-n.ts";
import { postStratify } from "./post-stratify.ts";
import { rake } from "./rake.ts";
import { requireLength, requireNumbers } from "./require-numbers.ts";

/** A cell with fewer respondents is thin. */
const THIN = 5;
/** Above this share of cells that are thin even after pooling, the margins are raked instead. */
const MOST_THIN = 0.3;
/** Weights are trimmed at this many medians. */
const TRIM = 5;

export type ResponseWeights = {
  /** People each respondent stands for, in the order of the respondents. */
  weights: number[];
  /** What the weights match: layer x department with thin cells pooled, both margins, or layers alone. */
  method: "cells" | "margins" | "layers";
  /** Layer x department cells with people and fewer than five respondents. */
  thinCells: number;
  cells: number;
  /** Respondents whose weight was cut to five medians. */
  trimmed: number;
  neff: number;
};

export type ResponseWeightsInput = {
  layer: readonly number[];
  department: readonly number[];
  /** Head-counts by "layer/department". */
  population: Readonly<Record<string, number>>;
};

type Cell = { layer: string; department: string; people: number; respondents: number };

function cellsOf({ layer, department, population }: ResponseWeightsInput): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [key, people] of Object.entries(population)) {
    const [l, d, ...rest] = key.split("/");
    if (l === undefined || d === undefined || rest.length > 0) {
      throw new RangeError("responseWeights requires population with keys of the form layer/department");
    }
    cells.set(key, { layer: l, department: d, people, respondents: 0 });
  }
  for (const [i, l] of layer.entries()) {
    const cell = cells.get(`${l}/${department[i]}`);
    if (cell === undefined || cell.people === 0) {
      throw new RangeError("responseWeights requires population above 0 where somebody answered");
    }
    cell.respondents += 1;
  }
  return cells;
}

/** Positions of names in order of appearance, and the head-count of each name. */
function margin(cells: Iterable<Cell>, nameOf: (cell: Cell) => string) {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(nameOf(cell), (counts.get(nameOf(cell)) ?? 0) + cell.people);
  const names = [...counts.keys()];
  return { counts: [...counts.values()], codeOf: (cell: Cell) => names.indexOf(nameOf(cell)) };
}

/**
 * Weights from head-counts, never from answers: post-stratified by layer x department with thin cells pooled within their
 * layer; raked on both margins when pooling leaves more than 30 % of the cells thin, by layer when raking fails; trimmed
 * at five medians.
 * @param input layer and department of each respondent and the head-count of every cell
 * @throws RangeError for no respondent, unequal lengths, or somebody who answered in a cell without people
 * @see measurement design 4.2; Deming & Stephan (1940), Annals of Mathematical Statistics 11, 427-444
 */
export function responseWeights(input: ResponseWeightsInput): ResponseWeights {
  const { layer, department, population } = input;
  if (layer.length === 0) throw new RangeError("responseWeights requires layer with one respondent or more");
  requireLength("responseWeights", "department", department, layer.length);
  requireNumbers("responseWeights", "population", Object.values(population));
  if (Object.values(population).some((people) => people < 0)) {
    throw new RangeError("responseWeights requires population of 0 or more");
  }
  const cells = cellsOf(input);
  const inhabited = [...cells.values()].filter((cell) => cell.people > 0);
  const thin = (cell: Cell) => cell.respondents < THIN;
  const people = layer.map((l, i) => cells.get(`${l}/${department[i]}`) as Cell);
  const stratify = (nameOf: (cell: Cell) => string) => {
    const { counts, codeOf } = margin(inhabited, nameOf);
    return postStratify({ cell: people.map(codeOf), population: counts }).weights;
  };
  const pool = (cell: Cell) => (thin(cell) ? cell.layer : `${cell.layer}/${cell.department}`);
  const pooled = new Map<string, number>();
  for (const cell of inhabited) pooled.set(pool(cell), (pooled.get(pool(cell)) ?? 0) + cell.respondents);
  const stillThin = [...pooled.values()].filter((respondents) => respondents < THIN).length;
  const layers = margin(inhabited, (cell) => cell.layer);
  const departments = margin(inhabited, (cell) => cell.department);
  const raked =
    stillThin > MOST_THIN * pooled.size
      ? rake({
          a: people.map(layers.codeOf),
          b: people.map(departments.codeOf),
          margin_a: layers.counts,
          margin_b: departments.counts,
        }).weights
      : null;
  const method = stillThin <= MOST_THIN * pooled.size ? "cells" : raked === null ? "layers" : "margins";
  const full = raked ?? stratify(method === "cells" ? pool : (cell) => cell.layer);
  const most = TRIM * median(full);
  const weights = full.map((weight) => Math.min(weight, most));
  return {
    weights,
    method,
    thinCells: inhabited.filter(thin).length,
    cells: inhabited.length,
    trimmed: full.filter((weight) => weight > most).length,
    neff: kishN({ w: weights }).nEff as number,
  };
}
