// Types, lint and build share nothing, so `npm test` has them done side by side.
import { spawn } from "node:child_process";

/** What a script prints stays together: it comes when the script has ended. */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8");
    let printed = "";
    child.stdout.on("data", (text) => {
      printed += text;
    });
    child.stderr.on("data", (text) => {
      printed += text;
    });
    child.on("error", (error) => resolve({ script, code: 1, printed: String(error) }));
    child.on("close", (code) => resolve({ script, code, printed }));
  });
}

for (const { script, code, printed } of await Promise.all(["check:static", "build"].map(run))) {
  process.stdout.write(printed);
  if (code !== 0) {
    console.error(`npm run ${script} failed: see the lines above`);
    process.exitCode = 1;
  }
}
