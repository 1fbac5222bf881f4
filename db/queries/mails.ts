import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { mails } from "#db/schema/operations.ts";

export type Mail = typeof mails.$inferSelect;

/** The mail, when it is still to be sent, locked until the transaction ends. Its state is the one before this try. */
export async function lockMailToSend(tx: Transaction, organizationId: string, mailId: string): Promise<Mail | null> {
  const open = inArray(mails.state, ["due", "leased", "unsure"]);
  const own = and(eq(mails.organizationId, organizationId), eq(mails.id, mailId), open);
  const [row] = await tx.select().from(mails).where(own).for("update");
  return row ?? null;
}

/** A mail that is done gives up its body: it holds a link. */
export async function markMail(tx: Transaction, organizationId: string, mailId: string, state: Mail["state"]) {
  const own = and(eq(mails.organizationId, organizationId), eq(mails.id, mailId));
  const done = state === "sent" || state === "failed";
  await tx
    .update(mails)
    .set(done ? { state, body: null } : { state })
    .where(own);
}
