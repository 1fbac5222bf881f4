import { env } from "#app/env.server.ts";
import { addDays, atLocalTime, localDay } from "#app/schedule/slots.ts";
import { withOrganization } from "#db/client.server.ts";
import { claimOpenings, type Firing, findSchedule, updateFiring } from "#db/queries/schedules.ts";
import { findNewestSnapshotId, listSnapshotPeople } from "#db/queries/snapshots.ts";
import { findWave, waveState } from "#db/queries/waves.ts";
import { openWave } from "./open-wave.server.ts";
import { markLinksDownloaded } from "./survey-links.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

const system = { accountId: null, role: "system" };

/**
 * Opens the waves of a schedule that opens by itself, once their first day has come. What cannot open keeps the reason, is
 * tried again each minute until its last day, and stays a draft in the meantime. A wave is opened once: HR can take it back
 * to draft without its opening again.
 */
export async function openScheduled(organizationId: string, now: Date): Promise<void> {
  const claimed = await withOrganization(organizationId, async (tx) => {
    const schedule = await findSchedule(tx);
    if (!schedule?.opensByItself || schedule.pausedAt) return [];
    const today = localDay(now, schedule.zone);
    const begun = atLocalTime(schedule, today) <= now ? today : addDays(today, -1);
    return claimOpenings(tx, schedule.id, { begun, today, now });
  });
  for (const firing of claimed) await open(organizationId, firing, now);
}

async function open(organizationId: string, firing: Firing, now: Date): Promise<void> {
  const { waveId } = firing;
  if (!waveId) return;
  const note = (change: Partial<Firing>) => withOrganization(organizationId, (tx) => updateFiring(tx, firing, change));
  const ended = { openingRefusal: null, openingEndedAt: now };
  const isDraft = async () => {
    const wave = await withOrganization(organizationId, (tx) => findWave(tx, waveId));
    return wave !== null && waveState(wave) === "draft";
  };
  if (!(await isDraft())) return note(ended);
  try {
    await requireLinksReach(organizationId);
    await openWave(organizationId, waveId, system);
    await markLinksDownloaded(organizationId, waveId, system);
    await note(ended);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    await note((await isDraft()) ? { openingRefusal: error.message } : ended);
  }
}

/** The links of a wave are shown once. With nobody there to take them, they must all go by mail. */
async function requireLinksReach(organizationId: string): Promise<void> {
  if (!env.SMTP_URL) {
    throw new WorkflowRefusal("mail", "No mail server is set, so the links would reach nobody. Open it by hand.");
  }
  if (!env.PUBLIC_URL) {
    throw new WorkflowRefusal("mail", "PUBLIC_URL is not set, so the links would lead nowhere. Open it by hand.");
  }
  const people = await withOrganization(organizationId, async (tx) =>
    listSnapshotPeople(tx, (await findNewestSnapshotId(tx)) ?? crypto.randomUUID()),
  );
  const without = people.filter(({ email }) => !email).length;
  if (without === 0) return;
  const who = without === 1 ? "1 person has" : `${without} people have`;
  throw new WorkflowRefusal("mail", `${who} no mail address, so their links would be lost. Open it by hand.`);
}
