import type { PublishedNumber, Release } from "#app/privacy/release-content.ts";
import { findMetric } from "./find-group.ts";
import { gapTone } from "./gap-tone.ts";
import type { Tone } from "./marks.tsx";

export const channels = [
  { key: "time", label: "Time", basis: "points" },
  { key: "attention", label: "Attention", basis: "points" },
  { key: "recognition", label: "Recognition", basis: "points" },
  { key: "resource", label: "Resource", basis: "favourable" },
] as const;
export type Channel = (typeof channels)[number];

export type SayDoRow = {
  key: string;
  name: string;
  kind: "priority" | "legacy" | "other";
  /** Mean of the leaders' points, rounded; null where the channel is not asked in points. */
  declared: number | null;
  values: Record<Channel["key"], { value: PublishedNumber | undefined; tone: Tone }>;
};

/** What was declared against what is seen, one row per option of the 100 points. */
export function sayDoRows(release: Release): SayDoRow[] {
  const { strategy, declared } = release;
  const order = release.declaredOrder.length ? release.declaredOrder : strategy.priorities.map((p) => p.key);
  const names = new Map(strategy.priorities.map((p) => [p.key, p.name]));
  const options = [
    ...order.map((key) => ({ key, name: names.get(key) ?? key, kind: "priority" as const, wanted: "more" as const })),
    ...strategy.legacyItems.map(({ key, name, decision }) => ({
      key,
      name,
      kind: "legacy" as const,
      wanted: decision === "protect" ? ("more" as const) : ("less" as const),
    })),
    { key: "other", name: "Other work", kind: "other" as const, wanted: "neither" as const },
  ];
  return options.map(({ key, name, kind, wanted }) => {
    const points = declared[key];
    const entries = channels.map((channel) => {
      const value = findMetric(release, "all", `saydo.${channel.key}.${key}`);
      return [channel.key, { value, tone: gapTone(value, wanted) }] as const;
    });
    return {
      key,
      name,
      kind,
      declared: points === undefined ? null : Math.round(points),
      values: Object.fromEntries(entries) as SayDoRow["values"],
    };
  });
}

/** One domain per basis for all its panels: points at least ±20, favourable at least ±40, widened in tens. */
export function gapDomain(release: Release, basis: Channel["basis"]): [number, number] {
  const ends = sayDoRows(release).flatMap((row) =>
    channels
      .filter((channel) => channel.basis === basis)
      .flatMap((channel) => {
        const { value } = row.values[channel.key];
        return value?.status === "number" ? [Math.abs(value.low), Math.abs(value.high)] : [];
      }),
  );
  const reach = Math.max(basis === "points" ? 20 : 40, Math.ceil(Math.max(0, ...ends) / 10) * 10);
  return [-reach, reach];
}
