// Runs before every npm script, also on a bare clone: nothing but Node itself may be imported here.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import "./require-node.mjs";

const project = new URL("../", import.meta.url);
const lock = new URL("package-lock.json", project);
const installed = new URL("node_modules/.package-lock.json", project);

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  const folder = lstatSync(fileURLToPath(new URL("node_modules", project)), { throwIfNoEntry: false });
  if (folder?.isSymbolicLink()) {
    // npm ci empties the folder first: through a link that would be the packages of another checkout.
    console.error(
      "node_modules is a link and older than package-lock.json; run npm ci where it points to, or remove the link",
    );
    process.exit(1);
  }
  console.error("Installing the packages named in package-lock.json (npm ci), about a minute …");
  const started = Date.now();
  const install = spawnSync(
    "npm",
    ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: fileURLToPath(project),
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    },
  );
  if (install.status !== 0) {
    console.error("npm ci failed: see the lines above, mend that and run the command again");
    process.exit(1);
  }
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}
