import { findMetric, shownValue } from "#app/charts/find-group.ts";
import { isClear } from "#app/charts/gap-tone.ts";
import { interval, plain } from "#app/charts/numbers.ts";
import type { Release } from "#app/privacy/release-content.ts";
import type { Finding } from "./finding.ts";

const method = ["legacy_load", "lure"] as const;

export function claimCrowding(release: Release): Finding {
  const load = findMetric(release, "all", "legacy_load");
  const lures = release.strategy.legacyItems
    .flatMap(({ key, name }) => {
      const value = shownValue(findMetric(release, "all", `lure.${key}`));
      return value === null || value <= 0 ? [] : [{ name, value }];
    })
    .sort((a, b) => b.value - a.value);
  const lure = lures[0];
  const believed = lure ? ` Of 100 people, ${plain(lure.value)} still believe ${lure.name} is a priority.` : "";
  if (load?.status !== "number") {
    return {
      method,
      title: "How much earlier work still holds cannot be shown in this wave.",
      soWhat: believed.trim() || "The reason stands in each row.",
      ask: "Which work that was to stop do you still see this week?",
    };
  }
  const clear = isClear(load) && load.value > 0;
  return {
    method,
    title: clear
      ? `Work that was to stop or shrink holds ${plain(load.value)} points of 100 more than allowed.`
      : "Work that was to stop or shrink holds no clear share above what is allowed.",
    soWhat: `Legacy load is ${plain(load.value)} points, interval ${interval(load.low, load.high)}.${believed}`,
    ask: "Which of this work stops this quarter, and who tells the teams?",
  };
}
