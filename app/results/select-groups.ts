import type { PublishedNumber, Release, ReleasedGroup } from "#app/privacy/release-content.ts";

/** Layer and department of a block, which the group of a block alone does not say. */
export type BlockPlace = { id: string; layer: number; department: string };
export type ResultsQuery = { name: "layer" | "department" | "block"; value: string }[];
export type QueryProblem = { field: string; message: string };

const names = ["layer", "department", "block"] as const;

/** The query of a results request; an unknown name is a problem, never silently left out. */
export function readResultsQuery(search: URLSearchParams): { query: ResultsQuery } | { problem: QueryProblem } {
  const query: ResultsQuery = [];
  for (const [name, value] of search) {
    const known = names.find((one) => one === name);
    if (!known) return { problem: { field: name.slice(0, 80), message: `Filter by ${names.join(", ")} only.` } };
    query.push({ name: known, value });
  }
  return { query };
}

/**
 * The released groups that every condition holds for; no condition: all of them. It only selects: a group that was not
 * released cannot be made here by adding or subtracting. A value this release does not know is a problem.
 */
export function selectGroups(
  release: Pick<Release, "groups" | "layers" | "departments">,
  blocks: readonly BlockPlace[],
  query: ResultsQuery,
): { groups: ReleasedGroup[] } | { problem: QueryProblem } {
  const known = {
    layer: new Set([...release.layers.map((layer) => String(layer.layer)), ...blocks.map((b) => String(b.layer))]),
    department: new Set([...release.departments, ...blocks.map((block) => block.department)]),
    block: new Set(blocks.map((block) => block.id)),
  };
  const strange = query.find(({ name, value }) => !known[name].has(value));
  if (strange) return { problem: { field: strange.name, message: `This wave has no such ${strange.name}.` } };
  const wantsBlock = query.some(({ name }) => name === "block");
  const placeOf = (group: ReleasedGroup) => {
    const place = wantsBlock ? blocks.find((block) => block.id === group.filter.block) : undefined;
    return { ...place, ...group.filter };
  };
  return {
    groups: release.groups.filter((group) => {
      const place = placeOf(group);
      return query.every(({ name, value }) => place[name] !== undefined && String(place[name]) === value);
    }),
  };
}

/** A group as the HTTP contract words it; changes only where there is a wave to compare with. */
export function groupAnswer({ filter, n, metrics, changes }: ReleasedGroup) {
  return {
    filter,
    n,
    ...(changes === undefined ? {} : { changes: changeAnswers(changes) }),
    metrics: Object.fromEntries(Object.entries(metrics).map(([id, metric]) => [id, metricAnswer(metric)])),
  };
}

function changeAnswers(changes: NonNullable<ReleasedGroup["changes"]>) {
  return Object.fromEntries(
    Object.entries(changes).map(([id, change]) => {
      if (change.status === "break") return [id, { verdict: "break" }];
      const { value, low, high, verdict } = change;
      return [id, { value, low, high, verdict }];
    }),
  );
}

function metricAnswer(metric: PublishedNumber) {
  if (metric.status === "hidden") return null;
  if (metric.status === "band") return { band: metric.band };
  const { value, low, high, unit } = metric;
  return { value, low, high, unit };
}
