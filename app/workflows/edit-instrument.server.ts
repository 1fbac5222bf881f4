import { recordAudit } from "#app/audit/record.server.ts";
import { withOrganization } from "#db/client.server.ts";
import {
  findInstrumentVersion,
  insertInstrumentVersion,
  lockNewestInstrumentVersion,
  replaceDocument,
} from "#db/queries/instrument-versions.ts";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Changes the newest version of an instrument: in place while it is a draft; a published one stays as it is and the change
 * makes the next.
 * @param revision the state the change was made on: somebody else's change in between is not overwritten
 * @returns the version that now holds the change
 * @throws WorkflowRefusal when the version is not the newest, or was changed meanwhile
 */
export async function editInstrument(
  organizationId: string,
  { versionId, revision }: { versionId: string; revision: number },
  change: (document: InstrumentDocument) => InstrumentDocument,
  actor: Actor,
): Promise<string> {
  return withOrganization(organizationId, async (tx) => {
    const asked = await findInstrumentVersion(tx, versionId);
    const newest = asked && (await lockNewestInstrumentVersion(tx, asked.templateId));
    if (!newest) throw new WorkflowRefusal("", "There is no such instrument.");
    if (newest.id !== versionId) {
      throw new WorkflowRefusal("", "There is a newer version of this instrument. Nothing is changed here.");
    }
    if (newest.revision !== revision) {
      throw new WorkflowRefusal("", "This instrument was changed meanwhile. Load it again and repeat your change.");
    }
    const { templateId, number, document } = newest;
    const changed = change(document);
    if (newest.publishedAt === null) {
      await replaceDocument(tx, versionId, changed, revision + 1);
      return versionId;
    }
    const next = await insertInstrumentVersion(tx, {
      organizationId,
      templateId,
      number: number + 1,
      document: changed,
    });
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "instrument-version-made",
      subject: next,
      detail: { number: number + 1 },
    });
    return next;
  });
}
