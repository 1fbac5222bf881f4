import { untilToldToStop } from "../../bin/supervise.ts";

const alive = setInterval(() => {}, 1000);
const told = untilToldToStop(async () => console.log("stopped in order"));
console.log("waiting");
await told;
clearInterval(alive);
