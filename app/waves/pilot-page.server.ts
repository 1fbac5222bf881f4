import { randomInt } from "node:crypto";
import { requireAskable } from "#app/workflows/wave-preconditions.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { findNewestSnapshotId, listSnapshotPeople } from "#db/queries/snapshots.ts";
import { findOpenPilot, type Wave } from "#db/queries/waves.ts";
import { drawPilotPeople } from "./pilot-people.ts";

/** The pilot that is running, or what is needed to begin one. How many of ten have answered is not counted for anybody. */
export async function pilotPage(organizationId: string, wave: Wave, draw: boolean) {
  return withOrganization(organizationId, async (tx) => {
    const common = { waveId: wave.id, name: wave.name };
    const pilot = await findOpenPilot(tx, wave.id);
    if (pilot) {
      const blocks = await listBlocks(tx, pilot.id);
      const invited = blocks.reduce((sum, block) => sum + block.invited, 0);
      const openedOn = (pilot.openedAt ?? pilot.createdAt).toISOString();
      return { ...common, running: { invited, openedOn, closesOn: pilot.closesOn }, reason: null, drawn: "" };
    }
    const reason = await whyNot(tx, organizationId, wave.id);
    return { ...common, running: null, reason, drawn: draw && reason === null ? await drawTen(tx) : "" };
  });
}

async function whyNot(tx: Transaction, organizationId: string, waveId: string): Promise<string | null> {
  try {
    await requireAskable(tx, organizationId, waveId);
    return null;
  } catch (error) {
    if (error instanceof WorkflowRefusal) return error.message;
    throw error;
  }
}

async function drawTen(tx: Transaction): Promise<string> {
  const people = await listSnapshotPeople(tx, (await findNewestSnapshotId(tx)) ?? "");
  const drawn = drawPilotPeople(people, () => randomInt(2 ** 32) / 2 ** 32);
  return drawn.map(({ email, employeeId }) => email ?? employeeId).join("\n");
}

export type PilotPage = Awaited<ReturnType<typeof pilotPage>>;
