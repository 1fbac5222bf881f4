import { withOrganization } from "#db/client.server.ts";
import { addRefusedBallots } from "#db/queries/waves.ts";
import { logFailure } from "./access-log.ts";
import { Refusal } from "./refusal.ts";

const everyMs = 3_600_000;
/** Not taken for good: the ticket does not fit, was used with other answers, or the wave has closed. */
const final = [403, 409, 410];
const counts = new Map<string, { organizationId: string; ballots: number }>();
let timer: NodeJS.Timeout | undefined;

/** Counts a ballot that came with a key of this wave and was refused. Written down by the hour, so that the row shows no moment. */
export function countRefusedBallot(
  { waveId, organizationId }: { waveId: string; organizationId: string },
  error: unknown,
) {
  if (!(error instanceof Refusal && final.includes(error.status))) return;
  counts.set(waveId, { organizationId, ballots: (counts.get(waveId)?.ballots ?? 0) + 1 });
  timer ??= setTimeout(() => void writeRefusedBallots(), everyMs).unref();
}

/** Adds what was counted to the waves; what cannot be written now is kept for the next hour. */
export async function writeRefusedBallots(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  for (const [waveId, { organizationId, ballots }] of [...counts]) {
    counts.delete(waveId);
    try {
      await withOrganization(organizationId, (tx) => addRefusedBallots(tx, waveId, ballots));
    } catch (error) {
      counts.set(waveId, { organizationId, ballots: ballots + (counts.get(waveId)?.ballots ?? 0) });
      timer ??= setTimeout(() => void writeRefusedBallots(), everyMs).unref();
      logFailure("refused-ballots", error);
    }
  }
}
