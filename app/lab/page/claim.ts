import { decimals, percent } from "../format.ts";
import { DRIFT_BIAS, isDrift } from "../gates.ts";
import type { LabReport } from "../report.ts";

/** The page's title: the finding, whichever way it went. */
export function claim({ gates, metrics }: Pick<LabReport, "gates" | "metrics">): string {
  const failed = gates.filter(({ failures }) => failures.length > 0);
  if (failed.length > 0) {
    const names = failed.map(({ name }) => name.replace(/^./, (letter) => letter.toLowerCase()));
    return `Outside the limits: ${names.join("; ")}`;
  }
  const shares = metrics.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
  const biases = metrics
    .filter(({ metric, n }) => isDrift(metric) && n >= DRIFT_BIAS.leastN)
    .flatMap(({ items }) => items.map(({ bias }) => Math.abs(bias)));
  const [low, high] = [percent(Math.min(...shares)), percent(Math.max(...shares))];
  return `Of 100 intervals, ${low} to ${high} hold the planted truth; drift is off by ${decimals(Math.max(...biases), 1)} points at most`;
}
