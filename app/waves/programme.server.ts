import type { Session } from "#app/auth/session.server.ts";
import { findIntentWindow } from "#app/intent/find-intent-window.server.ts";
import { whyClosed } from "#app/intent/intent-window.ts";
import { withOrganization } from "#db/client.server.ts";
import { countIntents, findOwnIntent } from "#db/queries/intents.ts";
import { findNewestSnapshot } from "#db/queries/people.ts";
import { listWavesWithStrategy } from "#db/queries/programme.ts";
import { listStrategyVersions } from "#db/queries/strategies.ts";
import { waveState } from "#db/queries/waves.ts";
import { dailyParticipation } from "./daily-participation.server.ts";
import type { ProgrammeFacts } from "./next-action.ts";
import { dayOf, programmeLine } from "./programme-line.ts";
import { readSchedule } from "./read-schedule.server.ts";

/** Everything the programme page shows to this person. */
export async function readProgramme({ organizationId, accountId, role }: Session) {
  const rows = await listWavesWithStrategy(organizationId);
  const [newest] = await listStrategyVersions(organizationId);
  const window = newest ? await findIntentWindow(organizationId, newest) : null;
  const own = newest && role === "leader" ? await findOwnIntent(organizationId, newest.versionId, accountId) : null;
  const counted = await withOrganization(organizationId, async (tx) => ({
    people: (await findNewestSnapshot(tx))?.peopleCount ?? 0,
    leaders: window?.leaders ?? (await countIntents(tx, organizationId, crypto.randomUUID())).leaders,
  }));
  const today = dayOf(new Date());
  const schedule = await readSchedule(organizationId);
  const waves = rows.map((wave) => ({
    id: wave.id,
    name: wave.name,
    state: waveState(wave),
    closesOn: wave.closesOn,
  }));
  const facts: ProgrammeFacts = {
    role,
    ...counted,
    version:
      newest && window
        ? { versionId: newest.versionId, submitted: window.submitted, closed: whyClosed(window, new Date()) !== null }
        : null,
    signed: own?.submittedAt != null,
    waves,
    schedule,
    today,
  };
  const open = rows.find((wave) => waveState(wave) === "open");
  const participation = open ? await dailyParticipation(organizationId, open.id) : [];
  const line = programmeLine(rows, schedule, today);
  return { facts, line, today, strategyName: newest?.name ?? null, open: open?.name ?? null, participation };
}
