import type { Command } from "../cli.ts";
import { untilStopped } from "../closers.ts";
import { ensureBuild } from "../ensure-build.ts";
import { bringUp } from "../installation.ts";
import { prepareSample, printAccess } from "../sample-access.ts";

export const command: Command = {
  usage: "[--empty]",
  details: "Prints the address, one sign-in per role and three survey links. Ctrl-C stops it in order.",
  options: { empty: { type: "boolean", summary: "start without the sample organisation" } },
  positionals: 0,
  async run({ values }) {
    await untilStopped(async (closers) => {
      await ensureBuild(closers);
      const installation = await bringUp(closers, "start", "production");
      const access = values.empty ? null : await prepareSample(installation);
      printAccess(installation.publicUrl, access);
    });
  },
};
