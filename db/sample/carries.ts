import { DEPARTMENTS, headCount, type Layer, SEED } from "./organization.ts";
import { shuffled, stream } from "./random.ts";
import { layerTruth } from "./truth.ts";

/**
 * Who knows a priority and who reads it as intended: logit = base + department + person. The base is solved so that the
 * layer's share is exactly the planted one, whatever the departments add.
 */
const DEPARTMENT_SD = 0.4;
const PERSON_SD = 0.5;
/** Normal quantiles of eight equal parts: department effects that sum to zero. */
const QUANTILES = [-1.534, -0.887, -0.489, -0.157, 0.157, 0.489, 0.887, 1.534];
/** Normal quantiles at the middles of 40 equal parts, for the integral over persons. */
const GRID = [
  0.0313, 0.0941, 0.1573, 0.2212, 0.2858, 0.3517, 0.4193, 0.4888, 0.5609, 0.6361, 0.7154, 0.7998, 0.8909, 0.9914,
  1.1031, 1.2306, 1.3805, 1.567, 1.8119, 2.2414,
].flatMap((z) => [-z, z]);

export type Side = "seen" | "read";
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

function departmentEffects(side: Side, layer: Layer, key: string): Map<string, number> {
  // the leadership team is one block: nothing in an interval would show a department's effect there
  const sd = layer === 0 ? 0 : DEPARTMENT_SD;
  const order = shuffled(stream(SEED, "department", side, layer, key), QUANTILES);
  return new Map(DEPARTMENTS.map((department, index) => [department, sd * (order[index] ?? 0)]));
}

function solveBase(share: number, layer: Layer, effects: Map<string, number>): number {
  const mean = (base: number) =>
    DEPARTMENTS.reduce((sum, department) => {
      const at = base + (effects.get(department) ?? 0);
      const inside = GRID.reduce((total, z) => total + logistic(at + PERSON_SD * z), 0) / GRID.length;
      return sum + (headCount(layer, department) / headCount(layer)) * inside;
    }, 0);
  let low = -12;
  let high = 12;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (mean(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const solved = new Map<string, Map<string, number>>();

/** Probability that a person of this department, with this personal effect, knows (or reads right) the priority. */
export function chance(side: Side, layer: Layer, key: string, department: string, person: number): number {
  const name = `${side}|${layer}|${key}`;
  let logits = solved.get(name);
  if (!logits) {
    const effects = departmentEffects(side, layer, key);
    const base = solveBase(layerTruth(layer)[side][key] ?? 0, layer, effects);
    logits = new Map([...effects].map(([each, effect]) => [each, base + effect]));
    solved.set(name, logits);
  }
  return logistic((logits.get(department) ?? 0) + PERSON_SD * person);
}
