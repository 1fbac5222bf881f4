import { cascadeRows } from "#app/charts/cascade-rows.ts";
import { shownValue } from "#app/charts/find-group.ts";
import { interval, percent, plain } from "#app/charts/numbers.ts";
import type { Release } from "#app/privacy/release-content.ts";
import type { Finding } from "./finding.ts";

const method = ["attenuation", "points_lost"] as const;

export function claimLeaks(release: Release): Finding {
  const rows = cascadeRows(release);
  const index = rows.findIndex((row) => row.largest);
  const [above, below] = [rows[index - 1], rows[index]];
  if (!above || below?.attenuation?.status !== "number") {
    return {
      method,
      title: "No single handover clearly loses more than the others.",
      soWhat: "The interval of every handover between layers includes no loss at all, or is hidden.",
      ask: "What would people two layers down say if you asked them for the priorities tomorrow?",
    };
  }
  const { value, low, high } = below.attenuation;
  const points = shownValue(below.pointsLost);
  const [from, to] = [above.column.label, below.column.label];
  return {
    method,
    title: `The largest loss we can be sure of is one handover: ${percent(value)} from ${from} to ${to}.`,
    soWhat: `From ${from} to ${to}, ${percent(value)} of what is carried is lost (interval ${interval(low, high)})${points === null ? "" : `. That is ${plain(points)} points of 100`}.`,
    ask: `What do people in ${to} receive that ${from} do not have to explain: a slide, a target, or a choice?`,
  };
}
