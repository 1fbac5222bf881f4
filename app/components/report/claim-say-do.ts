import { findMetric, shownValue } from "#app/charts/find-group.ts";
import { isClear } from "#app/charts/gap-tone.ts";
import { plain } from "#app/charts/numbers.ts";
import { type SayDoRow, sayDoRows } from "#app/charts/say-do-rows.ts";
import type { Release } from "#app/privacy/release-content.ts";
import type { Finding } from "./finding.ts";

const method = ["saydo", "shortfall"] as const;

function clearTime(row: SayDoRow): number | null {
  const { value } = row.values.time;
  return isClear(value) ? shownValue(value) : null;
}

export function claimSayDo(release: Release): Finding {
  const rows = sayDoRows(release);
  const gaps = rows.flatMap((row) => {
    const gap = clearTime(row);
    return gap === null ? [] : [{ row, gap }];
  });
  const missing = gaps.filter(({ row, gap }) => row.kind === "priority" && gap < 0).sort((a, b) => a.gap - b.gap)[0];
  const earlier = gaps
    .filter(({ row, gap }) => row.kind === "legacy" && row.values.time.tone === "against" && gap > 0)
    .sort((a, b) => b.gap - a.gap)[0];
  const sentences = [
    missing &&
      `${missing.row.name} is seen to get ${plain(-missing.gap)} points less time than ${missing.row.declared === null ? "declared" : `the ${plain(missing.row.declared)} declared`}.`,
    earlier && `${earlier.row.name} gets ${plain(earlier.gap)} more.`,
  ].filter(Boolean);
  const shortfall = shownValue(findMetric(release, "all", "shortfall.time"));
  return {
    method,
    title: titleOf(sentences.join(" "), rows),
    soWhat:
      shortfall === null || shortfall === 0
        ? "Where a gap is grey, what staff see and what leaders declared cannot be told apart."
        : `Taken together, staff see ${plain(Math.abs(shortfall))} points ${shortfall > 0 ? "less" : "more"} time on the priorities than was declared.`,
    ask: missing
      ? `Which earlier work, by name, gives points back to ${missing.row.name} this quarter?`
      : "Which priority should be seen more in the calendar next quarter, and instead of what?",
  };
}

function titleOf(found: string, rows: readonly SayDoRow[]): string {
  if (found) return found;
  return rows.some((row) => row.values.time.value?.status === "number")
    ? "No priority is clearly seen to get less time than declared."
    : "Declared and seen time cannot be compared in this wave.";
}
