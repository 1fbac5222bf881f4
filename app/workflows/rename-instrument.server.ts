import { withOrganization } from "#db/client.server.ts";
import { findInstrumentVersion, renameInstrumentTemplate } from "#db/queries/instrument-versions.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/** The name in lists; it is asked of nobody, so it may change after publishing. */
export async function renameInstrument(organizationId: string, versionId: string, name: string): Promise<void> {
  const label = name.trim();
  if (!label) throw new WorkflowRefusal("name", "Give the instrument a name.");
  if (label.length > 80) throw new WorkflowRefusal("name", "Use at most 80 characters.");
  await withOrganization(organizationId, async (tx) => {
    const version = await findInstrumentVersion(tx, versionId);
    if (!version) throw new WorkflowRefusal("", "There is no such instrument.");
    await renameInstrumentTemplate(tx, version.templateId, label);
  });
}
