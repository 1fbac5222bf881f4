import { DEPARTMENTS, headCount, type Layer, SEED } from "./organization.ts";
import { dirichlet, type Stream, stream } from "./random.ts";
import { layerTruth } from "./truth.ts";

/** 100 points in steps of five: department means around the layer's planted ones, persons around their department's. */
const DEPARTMENT_CONCENTRATION = 200;
const PERSON_CONCENTRATION = 12;
const STEP = 5;

type Which = "ownTime" | "leaderTime";
const means = new Map<string, Map<string, number[]>>();

/** Department means, moved back so that their head-count mean is the planted one. */
function departmentMeans(which: Which, layer: Layer): Map<string, number[]> {
  const known = means.get(`${which}|${layer}`);
  if (known) return known;
  const planted = Object.values(layerTruth(layer)[which]).map((points) => points / 100);
  const drawn = DEPARTMENTS.map((department) =>
    layer === 0 ? planted : dirichlet(stream(SEED, which, layer, department), planted, DEPARTMENT_CONCENTRATION),
  );
  const mean = planted.map((_, option) =>
    drawn.reduce(
      (sum, shares, d) => sum + (headCount(layer, DEPARTMENTS[d]) / headCount(layer)) * (shares[option] ?? 0),
      0,
    ),
  );
  const moved = drawn.map((shares) => {
    const raw = shares.map((share, option) => Math.max(0.002, share + (planted[option] ?? 0) - (mean[option] ?? 0)));
    const sum = raw.reduce((a, b) => a + b, 0);
    return raw.map((share) => share / sum);
  });
  const byDepartment = new Map(DEPARTMENTS.map((department, d) => [department, moved[d] ?? planted]));
  means.set(`${which}|${layer}`, byDepartment);
  return byDepartment;
}

export function allocate(draw: Stream, which: Which, layer: Layer, department: string): Record<string, number> {
  const keys = Object.keys(layerTruth(layer)[which]);
  const shares = dirichlet(draw, departmentMeans(which, layer).get(department) ?? [], PERSON_CONCENTRATION);
  // systematic rounding: closes to 100 and leaves every option's mean where it was
  const steps = 100 / STEP;
  let reached = draw.uniform();
  let given = 0;
  return Object.fromEntries(
    keys.map((key, option) => {
      reached += (shares[option] ?? 0) * steps;
      const upTo = option === keys.length - 1 ? steps : Math.min(steps, Math.floor(reached));
      const points = (upTo - given) * STEP;
      given = upTo;
      return [key, points];
    }),
  );
}
