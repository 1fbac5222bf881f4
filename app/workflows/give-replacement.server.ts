import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/record.server.ts";
import { replacementBudget } from "#app/waves/replacement-budget.ts";
import { withOrganization } from "#db/client.server.ts";
import { listBlocks } from "#db/queries/blocks.ts";
import { findInvited, insertInvitations, insertLinkTokens } from "#db/queries/invitations.ts";
import { lockWave, updateWave, waveState } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";
import { mintLink } from "./survey-links.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * A second link for the block of an invited person, within the budget of the wave. It is nobody's: the person's own link and
 * mark stay as they are, so giving one tells nothing about whether they had begun, and moves no figure that anybody sees.
 * Each could double one vote, hence the budget and the public count (docs/decisions/0051).
 * @throws WorkflowRefusal when the wave is not open, the budget is spent, or nobody who was invited is meant
 */
export async function giveReplacement(
  organizationId: string,
  waveId: string,
  wanted: string,
  actor: Actor,
): Promise<{ url: string; name: string }> {
  return withOrganization(organizationId, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || waveState(wave) !== "open") throw new WorkflowRefusal("", "This wave is not open.");
    const invited = (await listBlocks(tx, waveId)).reduce((sum, block) => sum + block.invited, 0);
    const budget = replacementBudget(invited);
    if (wave.replacementCount >= budget) {
      throw new WorkflowRefusal("", `All ${budget} replacement links of this wave have been given.`);
    }
    const person = await findInvited(tx, waveId, wanted.trim());
    if (!person) throw new WorkflowRefusal("person", "Nobody who was invited has this mail address or number.");
    const { tokenHash, link } = mintLink(person, person.blockLabel);
    const row = { organizationId, waveId, tokenHash };
    await insertInvitations(tx, [{ ...row, personId: randomUUID(), blockId: person.blockId, replacement: true }]);
    await insertLinkTokens(tx, [row]);
    const given = wave.replacementCount + 1;
    await updateWave(tx, waveId, { replacementCount: given });
    // Not for whom: that somebody asked for a second link is no business of the audit's readers.
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "replacement-given",
      subject: waveId,
      detail: { given, budget },
    });
    return { url: link.url, name: person.name };
  });
}
