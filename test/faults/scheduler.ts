import { rawSql } from "#db/client.server.ts";
import { sweepSchedules } from "#jobs/sweep-schedules.ts";

/** Sweeps without a rest, by the clock in `test_clock`: the test kills this process with -9 whenever it likes. */
const clock = async () => {
  const [row] = await rawSql()<{ ms: number }[]>`select ms from test_clock`;
  return new Date(row?.ms ?? 0);
};
process.send?.("ready");
for (;;) await sweepSchedules(clock);
