import type { PublishedChange, PublishedNumber, Release, ReleasedGroup } from "./release-content.ts";

/** What a number is made of, so that two numbers of different bases are never averaged or put on one axis. */
export type Basis = "meaning" | "recognition" | "points" | "share" | "favourable" | "ratio" | "score";

/** Definition on the method page, its version, and basis. A version changes when the same answers would give another number. */
const families: Record<string, { definition: string; version: number; basis: Basis }> = {
  drift: { definition: "drift", version: 1, basis: "meaning" },
  carried: { definition: "carried", version: 1, basis: "meaning" },
  not_seen: { definition: "not_seen", version: 1, basis: "recognition" },
  misread: { definition: "misread", version: 1, basis: "meaning" },
  dont_know: { definition: "dont_know", version: 1, basis: "recognition" },
  attenuation: { definition: "attenuation", version: 1, basis: "ratio" },
  points_lost: { definition: "points_lost", version: 1, basis: "points" },
  "saydo.time": { definition: "saydo", version: 1, basis: "points" },
  "saydo.attention": { definition: "saydo", version: 1, basis: "share" },
  "saydo.recognition": { definition: "saydo", version: 1, basis: "share" },
  "saydo.resource": { definition: "saydo", version: 1, basis: "favourable" },
  "shortfall.time": { definition: "shortfall", version: 1, basis: "points" },
  legacy_load: { definition: "legacy_load", version: 1, basis: "points" },
  lure: { definition: "lure", version: 1, basis: "recognition" },
  line_of_sight: { definition: "line_of_sight", version: 1, basis: "score" },
};

/** A published number with everything that explains it. */
export type PublishedFact = {
  metric: string;
  /** Id on the method page. */
  definition: string;
  version: number;
  basis: Basis;
  /** What it is about: the name of a priority or an option; null for a total. */
  about: string | null;
  group: Pick<ReleasedGroup, "id" | "label">;
  number: PublishedNumber;
  change: PublishedChange | null;
  /** Points leaders declared for the option, where there are any. */
  declared: number | null;
  /** Of 100 people, where all three parts of a drift are numbers. */
  parts: { notSeen: number; misread: number; carried: number } | null;
  /** The wave a change is against. */
  previous: string | null;
  minimum: number;
};

/** `saydo.time.p1` is of the family `saydo.time`, about `p1`. */
export function familyOf(metric: string): { family: string; key: string | null } {
  const [, family = metric, key = null] = /^(.*?)\.(p\d+|l\d+|other)$/.exec(metric) ?? [];
  return { family, key };
}

function partsOf(metrics: ReleasedGroup["metrics"], suffix: string): PublishedFact["parts"] {
  const [notSeen, misread, carried] = ["not_seen", "misread", "carried"].map((id) => metrics[id + suffix]);
  const numbers = notSeen?.status === "number" && misread?.status === "number" && carried?.status === "number";
  return numbers ? { notSeen: notSeen.value, misread: misread.value, carried: carried.value } : null;
}

/** The declared points of an option; all priorities together for a total. */
function declaredFor({ declared, strategy }: Release, family: string, key: string | null): number | null {
  if (Object.keys(declared).length === 0 || family === "saydo.resource") return null;
  const priorities = strategy.priorities.reduce((total, priority) => total + (declared[priority.key] ?? 0), 0);
  if (family === "shortfall.time") return Math.round(priorities);
  if (!family.startsWith("saydo.") || key === null) return null;
  return Math.round(key === "other" && family !== "saydo.time" ? 100 - priorities : (declared[key] ?? 0));
}

/** @throws RangeError for a metric that no release has */
export function publishedFact(release: Release, group: ReleasedGroup, metric: string): PublishedFact {
  const { family, key } = familyOf(metric);
  const entry = Object.hasOwn(families, family) ? families[family] : undefined;
  if (entry === undefined) throw new RangeError(`publishedFact requires a metric of the release, not ${metric}`);
  const { strategy, previous, thresholds } = release;
  const named = [...strategy.priorities, ...strategy.legacyItems].find((item) => item.key === key);
  return {
    metric,
    ...entry,
    about: key === "other" ? "other work" : (named?.name ?? null),
    group: { id: group.id, label: group.label },
    number: group.metrics[metric] ?? { status: "hidden", reason: "not-asked" },
    change: group.changes?.[metric] ?? null,
    declared: declaredFor(release, family, key),
    parts: family === "drift" ? partsOf(group.metrics, key === null ? "" : `.${key}`) : null,
    previous: previous[previous.length - 1]?.name ?? null,
    minimum: thresholds.scores,
  };
}
