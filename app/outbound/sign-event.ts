import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The three headers of the Standard Webhooks specification: HMAC-SHA256 over `id.timestamp.body`. The receiver checks the
 * signature, drops what is older than five minutes, and tells repeats by the id.
 * @param timestamp whole seconds since 1970
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signEvent(secret: Buffer, id: string, timestamp: number, body: string): Record<string, string> {
  const signature = createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(timestamp), "webhook-signature": `v1,${signature}` };
}

/** What a receiver does; here so that the test and the documentation use the same words. */
export function isSignedBy(secret: Buffer, headers: Record<string, string | undefined>, body: string): boolean {
  const { "webhook-id": id = "", "webhook-timestamp": timestamp = "", "webhook-signature": given = "" } = headers;
  const own = signEvent(secret, id, Number(timestamp), body)["webhook-signature"] ?? "";
  return own.length === given.length && timingSafeEqual(Buffer.from(own), Buffer.from(given));
}

/** How the secret is shown and stored by the other side. */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString("base64")}`;
