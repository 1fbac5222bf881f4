import { fork } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { env, projectFolder } from "#app/env.server.ts";
import { type Figures, measure, posts } from "../bench/drive.ts";
import { benchEngine } from "../bench/engine.ts";
import { makeBallots } from "../bench/make-ballots.ts";
import { measureReleaseCost } from "../bench/release-cost.ts";
import { withInstallation } from "../bench/run-installation.ts";
import { figureLine } from "../bench/spread.ts";
import type { Command } from "../cli.ts";

const [clients, rounds, perRound] = [64, 3, 3000];

export const command: Command = {
  usage: "",
  details: `In one run, on an installation of its own: ${rounds} rounds of ${perRound} answers from ${clients} clients to Plumbline, to a bare\nnode:http server with one insert, and to PostgreSQL directly. Prints the middle round of each and the ratios.\nThen the engine: drift of a million people from block totals, a cold rebuild beside reading once, and a large release.`,
  positionals: 0,
  async run() {
    await withInstallation(async (url) => {
      console.error("Making tickets …");
      const bodies = await makeBallots((rounds + 1) * perRound);
      const sql = postgres(env.DATABASE_URL ?? "", { max: 10, onnotice: () => {} });
      await sql`create schema bench`;
      await sql`create table bench.plain (nonce text primary key, answers jsonb not null)`;
      const bare = await startBareServer();
      const insert = (body: string) => async () => {
        const { nonce, answers } = JSON.parse(body);
        await sql`insert into bench.plain (nonce, answers) values (${nonce}, ${sql.json(answers)})`;
      };
      const results: Record<"plumbline" | "bare" | "loop", Figures[]> = { plumbline: [], bare: [], loop: [] };
      // Taken in turns, so that a noisy moment of the machine hits all three; the first round only warms up.
      for (let round = 0; round <= rounds; round += 1) {
        console.error(round === 0 ? "Warming up …" : `Round ${round} of ${rounds} …`);
        const slice = bodies.slice(round * perRound, (round + 1) * perRound);
        results.plumbline[round] = await measure(posts(`${url}/api/responses`, slice, clients), clients);
        results.bare[round] = await measure(posts(bare.url, slice, clients), clients);
        await sql`truncate bench.plain`;
        results.loop[round] = await measure(slice.map(insert), clients);
        await sql`truncate bench.plain`;
      }
      bare.stop();
      await sql.end({ timeout: 2 });
      print(middle(results.plumbline), middle(results.bare), middle(results.loop));
    });
    console.error("The engine …");
    console.log("\nengine, one thread, medians of five (least to most)");
    for (const figure of benchEngine()) console.log(figureLine(figure));
    const { blocks, cells, shown, refused, medianMs, leastMs, mostMs } = measureReleaseCost();
    const cost = { median: medianMs / 1000, low: leastMs / 1000, high: mostMs / 1000 };
    const name = `release of ${blocks} blocks, ${cells} cells`;
    console.log(figureLine({ name, figure: cost, unit: "s", bar: "≤ 5" }));
    console.log(`  ${shown} shown, ${refused} refused; no bootstrap is offered, so no width is compared`);
  },
};

async function startBareServer(): Promise<{ url: string; stop(): void }> {
  const script = join(projectFolder, "bin/bench/bare-server.ts");
  const child = fork(script, { execArgv: ["--import", "tsx"] });
  const port = await new Promise((resolve) => child.once("message", resolve));
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.disconnect() };
}

function middle(figures: readonly Figures[]): Figures {
  const sorted = figures.slice(1).sort((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] ?? { perSecond: 0, p50Ms: 0, p99Ms: 0 };
}

function print(plumbline: Figures, bare: Figures, loop: Figures): void {
  const line = (name: string, { perSecond, p50Ms, p99Ms }: Figures) =>
    console.log(
      `${name.padEnd(34)}${perSecond.toFixed(0).padStart(7)} /s   p50 ${p50Ms.toFixed(1)} ms   p99 ${p99Ms.toFixed(1)} ms`,
    );
  console.log(`answers per second, ${clients} clients, ${cpus().length} cores shared with the load driver`);
  line("plumbline POST /api/responses", plumbline);
  line("bare node:http + insert", bare);
  line("plain insert loop", loop);
  console.log(`plumbline / bare server   ${(plumbline.perSecond / bare.perSecond).toFixed(2)}`);
  console.log(`plumbline / insert loop   ${(plumbline.perSecond / loop.perSecond).toFixed(2)}`);
  console.log(`bare server / insert loop ${(bare.perSecond / loop.perSecond).toFixed(2)}`);
}
