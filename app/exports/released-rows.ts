import type { PublishedNumber, Release, ReleasedGroup } from "#app/privacy/release-content.ts";

export type ReleasedRow = {
  group: string;
  metric: string;
  n: number | null;
  value: number | string | null;
  low: number | null;
  high: number | null;
  status: string;
};

/** Exactly what is released, one row per number: groups, then the exact split of each gap, then the leaders' aggregates. */
export function releasedRows(release: Release): ReleasedRow[] {
  const groups = release.groups.flatMap((group) => [
    ...Object.entries(group.metrics).map(([metric, value]) => publishedRow(group.id, metric, value)),
    ...comparedRows(group),
  ]);
  const crowding = release.crowdingOut.flatMap(({ priority, gap, legacy, other, reweighting }) =>
    Object.entries({ gap, legacy, other, reweighting }).map(([part, value]) =>
      plainRow("all", `crowding_out.${part}.${priority}`, value),
    ),
  );
  return [...groups, ...crowding, ...leaderRows(release)];
}

function publishedRow(group: string, metric: string, value: PublishedNumber): ReleasedRow {
  if (value.status === "hidden") {
    return { group, metric, n: null, value: null, low: null, high: null, status: "hidden" };
  }
  const { n, low, high, status } = value;
  return { group, metric, n, value: status === "band" ? value.band : value.value, low, high, status };
}

/** Changes with their verdict as status, trends, and what silence could hide, under ids of their own. */
function comparedRows({ id: group, changes = {}, trends = {}, silence }: ReleasedGroup): ReleasedRow[] {
  const none = { group, n: null, value: null, low: null, high: null };
  return [
    ...Object.entries(changes).map(([id, change]) => {
      const metric = `change.${id}`;
      if (change.status === "break") return { ...none, metric, status: "break" };
      const { value, low, high, verdict } = change;
      return { ...none, metric, value, low, high, status: verdict };
    }),
    ...Object.entries(trends).map(([id, { slope, low, high }]) => ({
      ...none,
      metric: `trend.${id}`,
      value: slope,
      low,
      high,
      status: "number",
    })),
    ...Object.entries(silence?.bounds ?? {}).map(([id, { low, high }]) => ({
      ...none,
      metric: `silence.${id}`,
      low,
      high,
      status: "bounds",
    })),
  ];
}

function plainRow(group: string, metric: string, value: number, range: [number, number] | null = null): ReleasedRow {
  return { group, metric, n: null, value, low: range?.[0] ?? null, high: range?.[1] ?? null, status: "number" };
}

function leaderRows(release: Release): ReleasedRow[] {
  const declared = Object.entries(release.declared).map(([key, points]) =>
    plainRow("leaders", `declared.${key}`, Math.round(points)),
  );
  const { leadership } = release;
  if (!leadership) return declared;
  const priorities = leadership.priorities.flatMap((p) => [
    plainRow("leaders", `agreement.${p.key}`, p.agreement),
    plainRow("leaders", `alignment.${p.key}`, p.alignment, p.alignmentRange),
    plainRow("leaders", `illusion.${p.key}`, p.illusion),
    plainRow("leaders", `predicted_carried.${p.key}`, p.predictedCarried),
  ]);
  const team = Object.entries(leadership.team).flatMap(([part, value]) =>
    value === null ? [] : [plainRow("leaders", `team_alignment.${part}`, value)],
  );
  return [...declared, ...priorities, ...team].map((row) => ({ ...row, n: leadership.leaders }));
}
