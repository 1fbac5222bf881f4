import { watch } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#app/env.server.ts";
import type { Command } from "../cli.ts";
import { untilStopped } from "../closers.ts";
import { ensureBuild } from "../ensure-build.ts";
import { bringUp } from "../installation.ts";
import { prepareSample, printAccess } from "../sample-access.ts";

const watched = ["app", "db", "jobs", "surveys"];

export const command: Command = {
  usage: "[--empty]",
  options: { empty: { type: "boolean", summary: "start without the sample organisation" } },
  positionals: 0,
  async run({ values }) {
    await untilStopped(async (closers) => {
      await ensureBuild(closers);
      const installation = await bringUp(closers, "dev", "production");
      const access = values.empty ? null : await prepareSample(installation);
      printAccess(installation.publicUrl, access);

      const renew = async () => {
        try {
          await ensureBuild();
          installation.web.restart();
          installation.worker.restart();
        } catch (error) {
          console.error((error as Error).message);
        }
      };
      // One build at a time; changes that arrive meanwhile are gathered into the next.
      let building = Promise.resolve();
      let timer: NodeJS.Timeout | undefined;
      for (const folder of watched) {
        const watcher = watch(join(projectFolder, folder), { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            building = building.then(renew);
          }, 300);
        });
        await closers.add(() => watcher.close());
      }
    });
  },
};
