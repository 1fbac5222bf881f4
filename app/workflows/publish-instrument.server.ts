import { recordAudit } from "#app/audit/record.server.ts";
import { checkDocument } from "#app/instruments/check-document.server.ts";
import { findPreviewStrategy } from "#app/instruments/find-preview-strategy.server.ts";
import { withOrganization } from "#db/client.server.ts";
import {
  findInstrumentVersion,
  lockNewestInstrumentVersion,
  markInstrumentPublished,
} from "#db/queries/instrument-versions.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Freezes a version so that waves can ask it. Errors block it; warnings ask for `confirmed`.
 * @throws WorkflowRefusal saying how many places need another look
 */
export async function publishInstrument(
  organizationId: string,
  { versionId, revision, confirmed }: { versionId: string; revision: number; confirmed: boolean },
  actor: Actor,
): Promise<void> {
  const strategy = await findPreviewStrategy(organizationId);
  await withOrganization(organizationId, async (tx) => {
    const asked = await findInstrumentVersion(tx, versionId);
    const newest = asked && (await lockNewestInstrumentVersion(tx, asked.templateId));
    if (newest?.id !== versionId) throw new WorkflowRefusal("publish", "Only the newest version can be published.");
    if (newest.publishedAt) throw new WorkflowRefusal("publish", "This version is published already.");
    if (newest.revision !== revision) {
      throw new WorkflowRefusal(
        "publish",
        "This instrument was changed meanwhile. Look at it again before publishing.",
      );
    }
    const { errors, warnings } = await checkDocument(tx, newest.document, strategy);
    if (errors.length > 0) {
      const places = errors.length === 1 ? "One place" : `${errors.length} places`;
      throw new WorkflowRefusal(
        "publish",
        `${places} must be mended before this can be published; each is named below.`,
      );
    }
    if (warnings.length > 0 && !confirmed) {
      throw new WorkflowRefusal("confirmed", "Say that you have looked at the warnings, or change the wording.");
    }
    await markInstrumentPublished(tx, versionId, new Date());
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "instrument-published",
      subject: versionId,
      detail: { number: newest.number, warnings: warnings.length },
    });
  });
}
