import { plain } from "#app/charts/numbers.ts";
import { predictedRows } from "#app/charts/predicted-vs-carried.tsx";
import type { Release } from "#app/privacy/release-content.ts";
import { decisionNeeded } from "./decision-needed.ts";
import { type Finding, farthestGroup, ofPriorities } from "./finding.ts";

const method = ["predicted_carried", "carried"] as const;

export type Prediction = { name: string; predicted: number; carried: number };

/** Predictions beside what is carried, the closest first. */
export function predictions(release: Release): Prediction[] {
  return predictedRows(release, farthestGroup(release).id)
    .flatMap(({ name, predicted, carried }) =>
      carried?.status === "number" && predicted !== null ? [{ name, predicted, carried: carried.value }] : [],
    )
    .sort((a, b) => Math.abs(a.carried - a.predicted) - Math.abs(b.carried - b.predicted));
}

export function claimAnswer(release: Release): Finding {
  const group = farthestGroup(release);
  const shown = predictedRows(release, group.id).flatMap(({ carried }) =>
    carried?.status === "number" ? [carried.value] : [],
  );
  const ask = decisionNeeded(release).title;
  if (shown.length === 0) {
    return { title: "Too few people answered to say which priorities are carried.", soWhat: "", ask, method };
  }
  const kept = shown.filter((value) => value > 50).length;
  const furthest = predictions(release).at(-1);
  return {
    method,
    title: `${ofPriorities(kept, shown.length)} ${kept === 1 ? "is" : "are"} carried by more than half of ${group.label}.`,
    soWhat: furthest
      ? `Leaders were furthest off on ${furthest.name}: they predicted ${plain(furthest.predicted)} of 100, and ${plain(furthest.carried)} carry it.`
      : "Fewer than five leaders recorded a prediction, so there is nothing to compare with.",
    ask,
  };
}
