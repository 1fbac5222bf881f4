import { cascadeRows } from "#app/charts/cascade-rows.ts";
import { findMetric, shownValue } from "#app/charts/find-group.ts";
import { percent, plain } from "#app/charts/numbers.ts";
import type { MethodId } from "#app/components/method/names.ts";
import type { Release } from "#app/privacy/release-content.ts";
import { farthestGroup, orderedKeys, priorityName } from "./finding.ts";

/** `method`: where the numbers of its text are defined. */
type Decision = { title: string; text: string; method: MethodId | readonly MethodId[] };

/**
 * The one decision. First the meaning leaders do not share, since nobody below can carry what is not settled above; then
 * the handover that loses most; then the priority least carried.
 */
export function decisionNeeded(release: Release): Decision {
  const flagged = (release.leadership?.priorities ?? []).filter((p) => p.flagged);
  const illusion = flagged.reduce(
    (worst, p) => (p.illusion > worst.illusion ? p : worst),
    flagged[0] ?? { illusion: 0 },
  );
  if ("key" in illusion) {
    return {
      title: `Which reading of ${priorityName(release, illusion.key)} do you mean?`,
      text: `${percent(illusion.agreement)} of leaders say yes to it; their alignment on its meaning is ${plain(illusion.alignment)}. Choose one reading, then say what people do differently.`,
      method: ["agreement", "alignment"],
    };
  }
  const rows = cascadeRows(release);
  const index = rows.findIndex((row) => row.largest);
  const [above, below] = [rows[index - 1], rows[index]];
  const lost = shownValue(below?.attenuation);
  if (above && below && lost !== null) {
    return {
      title: `Who explains the priorities between ${above.column.label} and ${below.column.label}?`,
      text: `${percent(lost)} of what is carried is lost there. Name who hands it on, and in which meeting.`,
      method: "attenuation",
    };
  }
  const group = farthestGroup(release);
  const least = orderedKeys(release)
    .flatMap((key) => {
      const value = shownValue(findMetric(release, group.id, `carried.${key}`));
      return value === null ? [] : [{ key, value }];
    })
    .sort((a, b) => a.value - b.value)[0];
  if (!least) {
    const text = "Too few people answered to show a priority.";
    return { title: "Do you want a wider wave?", text, method: "hidden" };
  }
  return {
    title: `What will make ${priorityName(release, least.key)} visible in daily work?`,
    text: `${plain(least.value)} of 100 in ${group.label} carry it, fewer than any other priority.`,
    method: "carried",
  };
}
