import { recordAudit } from "#app/audit/record.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { insertInstrumentTemplate, insertInstrumentVersion } from "#db/queries/instrument-versions.ts";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/** A first version in draft. @throws WorkflowRefusal naming the field that is wrong */
export async function createInstrument(
  organizationId: string,
  { name, document }: { name: string; document: InstrumentDocument },
  actor: Actor,
): Promise<string> {
  const label = name.trim();
  if (!label) throw new WorkflowRefusal("name", "Give the instrument a name.");
  if (label.length > 80) throw new WorkflowRefusal("name", "Use at most 80 characters.");
  return withOrganization(organizationId, async (tx) => {
    const templateId = await insertInstrumentTemplate(tx, organizationId, label);
    const versionId = await insertInstrumentVersion(tx, { organizationId, templateId, number: 1, document });
    const { accountId: actorId, role } = actor;
    await recordAudit(tx, organizationId, { actorId, role, action: "instrument-made", subject: versionId });
    return versionId;
  });
}
