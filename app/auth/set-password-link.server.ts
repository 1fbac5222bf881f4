import { createHash, randomBytes } from "node:crypto";
import { publicUrl } from "#app/public-url.server.ts";
import type { Transaction } from "#db/client.server.ts";
import { saveSetPasswordLink } from "#db/queries/accounts.ts";

export const setPasswordLinkDays = 7;

/** Only the hash is kept: the link itself is shown or mailed once and cannot be read back. */
export const hashOfLinkToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A new one-time link for the account; an earlier one stops working. */
export async function makeSetPasswordUrl(tx: Transaction, accountId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + setPasswordLinkDays * 24 * 60 * 60 * 1000);
  await saveSetPasswordLink(tx, hashOfLinkToken(token), accountId, expiresAt);
  return `${publicUrl()}/set-password/${token}`;
}
