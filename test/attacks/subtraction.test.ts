import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { releaseCsv } from "#app/exports/release-csv.ts";
import type { ReleasedGroup } from "#app/privacy/release-content.ts";
import { groupAnswer, selectGroups } from "#app/results/select-groups.ts";
import { plantedWave, releaseAnswers, releaseOptions, type WaveAnswers } from "../measures/planted-wave.ts";
import { disclosedByRationals } from "../privacy/rational-oracle.ts";
import { randomOrganisation } from "./random-organisation.ts";
import { naiveBounds, totalBounds } from "./total-bounds.ts";
import { blocksOf, questions, sizesOf } from "./what-is-counted.ts";

const MINIMUM = 5;
const organisations = Array.from({ length: 8 }, (_, seed) => {
  const data = randomOrganisation(seed);
  return { data, release: releaseAnswers(data, releaseOptions).release };
});
const asked = ["drift.p1", "saydo.attention.p1", "saydo.resource.p1"].map((metric) => {
  const question = questions.find((one) => one.metric === metric);
  if (!question) throw new Error(`${metric} is gone`);
  return question;
});
const peopleIn = (sizes: readonly number[], blocks: readonly number[]) =>
  blocks.reduce((all, block) => all + (sizes[block] ?? 0), 0);

/** Every case of an attack: one question in one organisation. */
const cases = organisations.flatMap(({ data, release }) =>
  asked.map((question) => ({ data, release, question, sizes: sizesOf(data, question) })),
);
type Case = (typeof cases)[number];
const disclosed = ({ data, sizes }: Case, groups: readonly Pick<ReleasedGroup, "filter">[]) =>
  disclosedByRationals(
    sizes,
    groups.map((group) => blocksOf(data, group as ReleasedGroup)),
    MINIMUM,
  );
const fromFive = ({ data, release, sizes }: Case) =>
  release.groups.filter((group) => peopleIn(sizes, blocksOf(data, group)) >= MINIMUM);

describe("everybody but: a group less the groups inside it", () => {
  /** Pairs of shown groups whose difference is one to four people. */
  const differences = ({ data, sizes }: Case, groups: readonly ReleasedGroup[]) => {
    const cells = groups.map((group) => new Set(blocksOf(data, group).filter((block) => (sizes[block] ?? 0) > 0)));
    return cells.flatMap((outer) =>
      cells.filter((inner) => {
        const rest = [...outer].filter((block) => !inner.has(block));
        const people = peopleIn(sizes, rest);
        return inner.size + rest.length === outer.size && people > 0 && people < MINIMUM;
      }),
    );
  };
  test("leaves nobody behind", () => {
    for (const one of cases) {
      const shown = one.release.groups.filter(({ metrics }) => metrics[one.question.metric]?.status !== "hidden");
      expect(differences(one, shown)).toEqual([]);
    }
  });
  test("leaves small groups behind where five are enough", () =>
    expect(cases.filter((one) => differences(one, fromFive(one)).length > 0).length).toBeGreaterThan(cases.length / 4));
});

describe("page minus export", () => {
  const exported = ({ release, question }: Case) => {
    const rows: { group: string; metric: string; status: string }[] = parse(releaseCsv(release), { columns: true });
    const ids = new Set(rows.flatMap((r) => (r.metric === question.metric && r.status !== "hidden" ? [r.group] : [])));
    return release.groups.filter(({ id }) => ids.has(id));
  };
  const onPage = ({ release, question }: Case) =>
    release.groups.filter(({ metrics }) => metrics[question.metric]?.status !== "hidden");
  test("tells nothing: both show the same groups, and together they disclose nobody", () => {
    for (const one of cases) {
      expect(exported(one).map(({ id }) => id)).toEqual(onPage(one).map(({ id }) => id));
      expect(disclosed(one, [...onPage(one), ...exported(one)])).toEqual([]);
    }
  });
  test("gives small groups away where the export shows what the page hides to protect them", () => {
    const leaking = cases.filter((one) => disclosed(one, [...onPage(one), ...fromFive(one)]).length > 0);
    expect(leaking.length).toBeGreaterThan(cases.length / 2);
  });
});

describe("role minus role: two people lay together what each may see", () => {
  /** What somebody gets who asks by layer, and somebody who asks by department. */
  const views = ({ data, release }: Case) =>
    (["layer", "department"] as const).map((name) => {
      const values = name === "layer" ? release.layers.map(({ layer }) => String(layer)) : release.departments;
      return values.flatMap((value) => {
        const found = selectGroups(release, data.blocks, [{ name, value }]);
        return "problem" in found ? [] : found.groups.map(groupAnswer);
      });
    });
  test("discloses nobody", () => {
    let seen = 0;
    for (const one of cases) {
      const shown = views(one)
        .flat()
        .filter(({ metrics }) => metrics[one.question.metric] !== null);
      seen += shown.length;
      expect(disclosed(one, shown)).toEqual([]);
    }
    expect(seen).toBeGreaterThan(5 * cases.length);
  });
  test("discloses small groups where each role is protected for itself", () => {
    // One role sees layers and one departments, each alone safe; a third sees the crossings from five people on.
    const leaking = cases.filter((one) => {
      const part = (kind: RegExp) => fromFive(one).filter(({ id }) => kind.test(id));
      const roles = [part(/^(all|layer:\d+)$/), part(/^department:/), part(/\|/)];
      return roles.every((role) => disclosed(one, role).length === 0) && disclosed(one, roles.flat()).length > 0;
    });
    expect(leaking.length).toBeGreaterThan(0);
  });
});

describe("two waves: a team loses one person, and the others answer as before", () => {
  const wave = (team: number): WaveAnswers =>
    plantedWave({
      seed: 9,
      priorities: 3,
      blocks: [
        [0, "Board", 8],
        [1, "Sales", team],
        [1, "Care", 40],
        [2, "Works", 60],
      ],
      seen: () => 0.6,
      read: () => 0.7,
      leaderTime: () => [20, 20, 20, 10, 10, 20],
      declared: [30, 25, 20, 0, 5, 20],
    });
  /** The team's answers: every third gives p1, and the one who leaves gives what is to be found out. */
  const answered = (team: number, leaver: "p1" | "p2" | null): WaveAnswers => {
    const data = wave(team);
    const sales = data.blocks.findIndex(({ department }) => department === "Sales");
    let place = 0;
    const answers = data.answers.flatMap((row) => {
      if (row.blockId !== data.blocks[sales]?.id) return [row];
      place += 1;
      if (place === team && leaver === null) return [];
      const attention = place === team ? leaver : place % 3 === 0 ? "p1" : "p2";
      return [{ ...row, answers: { ...row.answers, attention } }];
    });
    return { ...data, answers };
  };
  const counted = (data: WaveAnswers) => {
    const rows = data.answers.filter((row) => data.blocks.find(({ id }) => id === row.blockId)?.department === "Sales");
    return { people: rows.length, total: rows.filter((row) => row.answers.attention === "p1").length };
  };
  const shownOf = (data: WaveAnswers, waveId: string) => {
    const { release } = releaseAnswers(data, { ...releaseOptions, wave: { ...releaseOptions.wave, id: waveId } });
    const group = release.groups.find(({ id }) => id === "department:Sales");
    return totalBounds(group?.metrics["saydo.attention.p1"], counted(data).people, release.declared.p1 ?? 0, true);
  };
  const teams = [6, 10, 14, 30];
  /** What the leaver can have answered, 1 = p1: the first total less the second. */
  const possible = (first: { low: number; high: number }, second: { low: number; high: number }) =>
    [0, 1].filter((answer) => answer >= first.low - second.high && answer <= first.high - second.low);

  test("both answers of the leaver stay possible", () => {
    for (const team of teams) {
      for (const leaver of ["p1", "p2"] as const) {
        const [first, second] = [shownOf(answered(team, leaver), "w1"), shownOf(answered(team, null), "w2")];
        expect(possible(first, second), `a team of ${team}, ${leaver}`).toEqual([0, 1]);
      }
    }
  });
  test("whole percents from five people on tell what the leaver said", () => {
    for (const team of teams) {
      for (const leaver of ["p1", "p2"] as const) {
        const [first, second] = [counted(answered(team, leaver)), counted(answered(team, null))];
        const found = possible(naiveBounds(first.total, first.people), naiveBounds(second.total, second.people));
        expect(found).toEqual([leaver === "p1" ? 1 : 0]);
      }
    }
  });
});
