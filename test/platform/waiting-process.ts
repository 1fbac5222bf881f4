import { setTimeout as delay } from "node:timers/promises";
import { untilToldToStop } from "../../bin/supervise.ts";

const alive = setInterval(() => {}, 1000);
const told = untilToldToStop(async () => {
  console.log("stopping");
  // Long enough for a second signal to come in between.
  await delay(500);
  console.log("stopped in order");
});
console.log("waiting");
await told;
clearInterval(alive);
