import { recordAudit } from "#app/audit/record.server.ts";
import { isCode } from "#app/coding/codes.ts";
import { hashOfText, readableRestatements } from "#app/coding/read-coding.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { saveCodes } from "#db/queries/restatements.ts";
import type { Wave } from "#db/queries/waves.ts";
import type { Actor } from "./create-account.server.ts";

/** Keeps what a coder said of some texts of a priority. A code of a text that is not there, or no code at all, is left out. */
export async function saveCoding(
  organizationId: string,
  wave: Wave,
  priorityKey: string,
  given: ReadonlyMap<string, string>,
  actor: Actor & { accountId: string },
): Promise<number> {
  return withOrganization(organizationId, async (tx) => {
    const rows = (await readableRestatements(tx, wave, priorityKey)).flatMap(({ text }) => {
      const textHash = hashOfText(text);
      const code = given.get(textHash.toString("hex")) ?? "";
      if (!isCode(code)) return [];
      return [{ organizationId, waveId: wave.id, priorityKey, textHash, coderId: actor.accountId, code }];
    });
    await saveCodes(tx, rows);
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "restatements-coded",
      subject: wave.id,
      detail: { priority: priorityKey, texts: rows.length },
    });
    return rows.length;
  });
}
