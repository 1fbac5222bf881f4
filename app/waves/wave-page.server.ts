import type { Session } from "#app/auth/session.server.ts";
import { listShownReminders } from "#app/delivery/list-shown-reminders.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { listSteps } from "#db/queries/ledger.ts";
import { findTimeZone } from "#db/queries/organizations.ts";
import { countMoves } from "#db/queries/snapshots.ts";
import { type Wave, waveState } from "#db/queries/waves.ts";
import { countWaveBallots } from "./count-wave-ballots.server.ts";
import { dailyParticipation } from "./daily-participation.server.ts";
import { draftChecklist } from "./draft-checklist.server.ts";
import { shownSteps } from "./flow-steps.ts";
import { listTemplateChoices } from "./list-template-choices.server.ts";
import { listVersionChoices } from "./list-version-choices.server.ts";

/** What the page of a wave shows in its state, to this role. Exact counts and settings are the owner's. */
export async function wavePage({ organizationId, role }: Session, wave: Wave) {
  const owner = role === "owner";
  const state = waveState(wave);
  const { id, name, closesOn, strategyVersionId, template, minimumScores, minimumComments } = wave;
  const common = { id, name, closesOn, role, strategyVersionId, template, minimumScores, minimumComments };
  const zone = () => withOrganization(organizationId, (tx) => findTimeZone(tx, organizationId));
  if (state === "draft") {
    const checklist = owner ? await draftChecklist(organizationId, wave) : null;
    const versions = owner ? await listVersionChoices(organizationId) : [];
    const templates = owner ? await listTemplateChoices(organizationId) : [];
    return { ...common, state, timeZone: await zone(), checklist, versions, templates };
  }
  const blocks = await withOrganization(organizationId, (tx) => listBlocks(tx, id));
  const invited = blocks.reduce((sum, block) => sum + block.invited, 0);
  const ballots = owner ? await countWaveBallots(organizationId, id) : null;
  if (state === "open") {
    const participation = await dailyParticipation(organizationId, id);
    const { snapshotId } = wave;
    const moves =
      owner && snapshotId ? await withOrganization(organizationId, (tx) => countMoves(tx, snapshotId)) : null;
    const reminders = owner ? await listShownReminders(organizationId, wave) : [];
    return { ...common, state, timeZone: await zone(), invited, ballots, participation, moves, reminders };
  }
  if (state === "cancelled") {
    return { ...common, state, invited, cancelledOn: (wave.cancelledAt ?? new Date()).toISOString() };
  }
  if (state === "released") return { ...common, state, invited, ballots };
  const steps = shownSteps(await withOrganization(organizationId, (tx) => listSteps(tx, id)));
  return { ...common, state, invited, ballots, steps };
}

export type WavePage = Awaited<ReturnType<typeof wavePage>>;
export type PageOf<S extends WavePage["state"]> = Extract<WavePage, { state: S }>;
