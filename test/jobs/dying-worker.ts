import { appendFileSync } from "node:fs";
import { makeWorker } from "#jobs/queue.ts";

/** Takes one job and never ends it: the test kills this process with -9 once the file says that it began. */
makeWorker("send-mail", async () => {
  appendFileSync(process.argv[2] ?? "", "begun\n");
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
