import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { methodNames } from "#app/components/method/names.ts";
import { projectFolder } from "#app/env.server.ts";
import { releasedRows } from "#app/exports/released-rows.ts";
import { declaredPoints } from "#app/measures/declared-points.ts";
import { metricCatalog } from "#app/privacy/metric-catalog.ts";
import { publishedFact } from "#app/privacy/published-fact.ts";
import Method from "#app/routes/method.tsx";
import { render } from "#test/charts/render.ts";
import { comparedRelease, release } from "#test/fixtures/release.ts";
import { elementsIn, parseMarkup } from "#test/support/markup.ts";

/** What the page really renders, not what its entries are called in the code. */
const elements = elementsIn(parseMarkup(render(<Method />)));
const places = elements.flatMap(({ attributes }) => (attributes.id ? [attributes.id] : []));

test("every place has one entry with a sentence, a formula and limits, and a line in the index", () => {
  expect([...places].sort()).toEqual(Object.keys(methodNames).sort());
  const links = elements.flatMap(({ attributes }) =>
    attributes.href?.startsWith("#") ? [attributes.href.slice(1)] : [],
  );
  expect(links).toEqual(places);
  for (const section of elements.filter(({ tag, attributes }) => tag === "section" && attributes.id)) {
    const paragraphs = elementsIn(section).filter(({ tag }) => tag === "p");
    expect(paragraphs, section.attributes.id).toHaveLength(3);
    for (const { children } of paragraphs) expect(children.join("").trim().length).toBeGreaterThan(10);
  }
});

const sourcesIn = (folder: string) =>
  readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(projectFolder, folder, file), "utf8"))
    .join("\n");

test("every link to the method page in the app leads to a place on it", () => {
  const written = [...sourcesIn("app").matchAll(/\/method#(\w+)|<MethodLink\s+to="(\w+)"/g)].flatMap((match) =>
    match.slice(1),
  );
  const ofCharts = sourcesIn("app/charts").matchAll(/method=\{?("\w+"|\[[^\]]*\])/g);
  const ofClaims = sourcesIn("app/components/report").matchAll(/method(?: =|:) ("\w+"|\["[^\]]*\])/g);
  const named = [...ofCharts, ...ofClaims].flatMap(([, ids = ""]) => ids.match(/\w+/g) ?? []);
  const ids = [...written, ...named].filter((id) => id !== undefined);
  expect(named.length).toBeGreaterThan(30);
  expect(ids.length).toBeGreaterThan(80);
  expect(ids.filter((id) => !places.includes(id))).toEqual([]);
});

test("every metric that a release can hold is defined", () => {
  const { strategy } = release;
  const ids = [
    ...metricCatalog(strategy, declaredPoints(strategy, []), []).map(({ id }) => id),
    ...["drift", "carried", "not_seen", "misread"].flatMap((id) => [id, `${id}.p1`]),
    "attenuation",
    "points_lost",
  ];
  const [group] = release.groups;
  if (!group) throw new Error("the fixture has groups");
  for (const id of ids) expect(places, id).toContain(publishedFact(release, group, id).definition);
});

test("every id in the CSV begins with the id of its definition", () => {
  const metrics = releasedRows(comparedRelease).map(({ metric }) => metric.split(".")[0] ?? "");
  for (const id of ["change", "trend", "silence", "crowding_out", "team_alignment"]) expect(metrics).toContain(id);
  expect([...new Set(metrics)].filter((id) => !places.includes(id))).toEqual([]);
});
