// The first thing of every command, also on a bare clone: nothing but Node itself may be imported here, in words that an
// old Node reads.
import { readFileSync } from "node:fs";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const least = engines.node.replace(">=", "");
const [major, minor] = process.versions.node.split(".").map(Number);
const [leastMajor, leastMinor] = least.split(".").map(Number);

if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  console.error(`plumbline: this is Node ${process.versions.node}; install Node ${least} or newer`);
  process.exit(1);
}
