import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { projectFolder } from "#app/env.server.ts";
import { type PartResult, type Plan, partsOf } from "#app/lab/parts.ts";

const script = join(projectFolder, "bin/validate/worker.ts");

/** Does all parts of a plan, one process for each core. Results come in the plan's order, whichever process was faster. */
export async function runParts(plan: Plan, onReplicates: (done: number, total: number) => void): Promise<PartResult[]> {
  const parts = partsOf(plan);
  const total = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const results: PartResult[] = [];
  let [next, done] = [0, 0];
  const work = async () => {
    // tsx is found from the working folder, which need not be the one the command was typed in.
    const child = fork(script, { execArgv: ["--import", "tsx"], cwd: projectFolder });
    try {
      for (let i = next++; i < parts.length; i = next++) {
        const part = parts[i] as (typeof parts)[number];
        results[i] = await new Promise<PartResult>((resolve, reject) => {
          const ended = (code: number | null) =>
            reject(new Error(`a process ended with ${code} while it drew replicates; the lines above say why`));
          child.once("exit", ended);
          child.once("message", (result) => {
            child.off("exit", ended);
            resolve(result as PartResult);
          });
          child.send({ plan, part });
        });
        done += part.to - part.from;
        onReplicates(done, total);
      }
    } finally {
      if (child.connected) child.disconnect();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), parts.length) }, work));
  return results;
}
