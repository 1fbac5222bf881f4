import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { projectFolder } from "#app/env.server.ts";
import type { Release } from "#app/privacy/release-content.ts";
import { withOrganization } from "#db/client.server.ts";
import { findLatestReleasedWave, findRelease } from "#db/queries/releases.ts";
import { answerByHttp } from "#db/sample/answer-by-http.ts";
import { generateAnswers, responds } from "#db/sample/generate-answers.ts";
import { generatePeople } from "#db/sample/people.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";
import { waves } from "#db/schema/waves.ts";
import type { RunningApp } from "#test/support/app.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { newVisitor, signIn, visit } from "./visit.ts";

async function plumbline(app: RunningApp, ...args: string[]): Promise<string> {
  const env = { ...process.env, PLUMBLINE_DATA: app.dataFolder, PLUMBLINE_KEYS: join(app.dataFolder, "keys") };
  const command = [join(projectFolder, "bin", "plumbline"), ...args];
  return (await promisify(execFile)(process.execPath, command, { env, maxBuffer: 10_000_000 })).stdout;
}

/** Planted: the front line now sees p1, p3 and p6 and reads them as intended. Everybody else answers afresh. */
function answersOf(person: Parameters<typeof generateAnswers>[1]): Record<string, unknown> {
  const answers: Record<string, unknown> = { ...generateAnswers(sampleStrategy, person, "second") };
  if (person.layer < 3) return answers;
  const ticks = (answers.ticks as string[] | undefined) ?? [];
  answers.ticks = [...new Set(["p1", "p3", "p6", ...ticks])].slice(0, Math.max(3, Math.min(6, ticks.length)));
  for (const priority of sampleStrategy.priorities)
    if (`meaning_${priority.key}` in answers)
      answers[`meaning_${priority.key}`] = priority.readings.find(({ kind }) => kind === "intended")?.code;
  return answers;
}

/** The sample's second wave, answered and closed through the doors: what changed is found, told to owners and drawn. */
export function describeSecondWave(running: () => { app: RunningApp; organizationId: string }): void {
  describe("the second wave", () => {
    let app: RunningApp;
    let open = "";
    let release: Release;

    beforeAll(async () => {
      const { organizationId } = running();
      app = running().app;
      const all = await withOrganization(organizationId, (tx) => tx.select().from(waves));
      open = all.find(({ closedAt }) => closedAt === null)?.id ?? "";
      const lines = await plumbline(app, "links", open, "--again");
      const links: { name: string; link: string }[] = parse(lines, { columns: true });
      const linkOf = new Map(links.map(({ name, link }) => [name, link.split("/s/")[1] ?? ""]));
      const queue = generatePeople().filter((person) => linkOf.has(person.name) && responds(person));
      const work = async () => {
        for (let person = queue.pop(); person; person = queue.pop())
          await answerByHttp(app.url, linkOf.get(person.name) ?? "", answersOf(person));
      };
      await Promise.all(Array.from({ length: 8 }, work));
      expect(await plumbline(app, "close", open)).toBe(`released ${open}\n`);
      expect(await withOrganization(organizationId, findLatestReleasedWave)).toBe(open);
      release = (await withOrganization(organizationId, (tx) => findRelease(tx, open))) as Release;
    }, 240_000);

    test("the planted change is released with its verdict, and only where it was planted", () => {
      const verdictOf = (layer: number) => {
        const change = release.groups.find(({ id }) => id === `layer:${layer}`)?.changes?.drift;
        return change?.status === "change" ? change.verdict : change?.status;
      };
      expect(verdictOf(3)).toBe("changed");
      for (const layer of [0, 1, 2]) expect(verdictOf(layer), `layer ${layer}`).not.toBe("changed");
    });

    test("change, time and proof are drawn without a fault at both widths, for owner and leader", async () => {
      const browser = await launchBrowser();
      try {
        for (const role of ["owner", "leader"]) {
          const { email = "", password = "" } = app.logins.find((login) => login.role === role) ?? {};
          const visitor = await newVisitor(browser);
          await signIn(visitor, app.url, email, password);
          const pages = ["results?view=change", "results?view=time", "report"];
          // The leader's pages are the same components: one of them shows that the door is open to both.
          for (const page of role === "owner" ? pages : pages.slice(0, 1))
            await visit(visitor, `${app.url}/waves/${open}/${page}`);
          if (role === "owner") await visit(visitor, `${app.url}/proof/${open}`);
          expect(visitor.faults).toEqual([]);
          await visitor.context.close();
        }
      } finally {
        await browser.close();
      }
    }, 120_000);
  });
}
