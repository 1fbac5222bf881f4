import { findMetric, shownValue } from "#app/charts/find-group.ts";
import { isClear } from "#app/charts/gap-tone.ts";
import { plain, signed } from "#app/charts/numbers.ts";
import { sayDoRows } from "#app/charts/say-do-rows.ts";
import type { MethodId } from "#app/components/method/names.ts";
import type { Release } from "#app/privacy/release-content.ts";
import { farthestGroup, orderedKeys, priorityName } from "./finding.ts";

/** `method`: where its number is defined. */
export type Point = { figure: string; text: string; method: MethodId };

/** Three of each at most, each of another kind, so that the page does not say one thing three times. */
export function strengthsAndGaps(release: Release): { strengths: Point[]; gaps: Point[] } {
  const group = farthestGroup(release);
  const carried = orderedKeys(release)
    .flatMap((key) => {
      const value = shownValue(findMetric(release, group.id, `carried.${key}`));
      return value === null ? [] : [{ name: priorityName(release, key), value }];
    })
    .sort((a, b) => b.value - a.value);
  const aligned = [...(release.leadership?.priorities ?? [])].sort((a, b) => b.alignment - a.alignment);
  const seen = sayDoRows(release).flatMap((row) =>
    (["time", "attention", "recognition"] as const).flatMap((channel) => {
      const { value, tone } = row.values[channel];
      return value?.status === "number" && isClear(value) ? [{ row, channel, value: value.value, tone }] : [];
    }),
  );
  const [most, least] = [carried[0], carried.at(-1)];
  const [best, worst] = [aligned[0], aligned.at(-1)];
  const more = seen.filter((s) => s.row.kind === "priority" && s.value > 0).sort((a, b) => b.value - a.value)[0];
  const less = seen.filter((s) => s.row.kind === "priority" && s.value < 0).sort((a, b) => a.value - b.value)[0];
  const load = findMetric(release, "all", "legacy_load");

  const strengths: (Point | undefined)[] = [
    most && most.value > 50
      ? { figure: plain(most.value), text: `of 100 in ${group.label} carry ${most.name}`, method: "carried" }
      : undefined,
    best && best.alignment >= 60
      ? {
          figure: plain(best.alignment),
          text: `alignment on ${priorityName(release, best.key)}: leaders mean the same thing`,
          method: "alignment",
        }
      : undefined,
    more && {
      figure: signed(more.value),
      text: `points more ${more.channel} seen for ${more.row.name} than declared`,
      method: "saydo",
    },
  ];
  const gaps: (Point | undefined)[] = [
    least && least.value <= 50 && least !== most
      ? { figure: plain(least.value), text: `of 100 in ${group.label} carry ${least.name}`, method: "carried" }
      : undefined,
    less && {
      figure: signed(less.value),
      text: `points of ${less.channel} for ${less.row.name} against what was declared`,
      method: "saydo",
    },
    isClear(load) && (shownValue(load) ?? 0) > 0
      ? {
          figure: signed(shownValue(load) ?? 0),
          text: "points of time still on work that was to stop or shrink",
          method: "legacy_load",
        }
      : undefined,
    worst && worst.alignment < 60
      ? {
          figure: plain(worst.alignment),
          text: `alignment on ${priorityName(release, worst.key)}: leaders mean different things`,
          method: "alignment",
        }
      : undefined,
  ];
  const present = (points: (Point | undefined)[]) => points.filter((p) => p !== undefined).slice(0, 3);
  return { strengths: present(strengths), gaps: present(gaps) };
}
