import { recordAudit } from "#app/audit/record.server.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { lockSchedule, type Schedule } from "#db/queries/schedules.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/** Runs `change` on the locked schedule and writes it down under `action`. @throws WorkflowRefusal when there is none */
export async function changeSchedule(
  organizationId: string,
  actor: Actor,
  action: string,
  change: (tx: Transaction, schedule: Schedule) => Promise<Record<string, unknown>>,
): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    const schedule = await lockSchedule(tx);
    if (!schedule) throw new WorkflowRefusal("", "There is no schedule.");
    const detail = await change(tx, schedule);
    const { accountId: actorId, role } = actor;
    await recordAudit(tx, organizationId, { actorId, role, action, subject: schedule.id, detail });
  });
}
