import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import canonicalize from "canonicalize";
import { nonceBytes, ticketBytes, verifyTicket } from "#app/keys/blind-sign.server.ts";
import { checkAnswers } from "#surveys/answer-schema.ts";
import { type Delivery, deliverBallot } from "./deliver-ballot.ts";
import { readBase64, readText, requireFields } from "./read-fields.ts";
import { readJson } from "./read-json.ts";
import { badTicket, invalid } from "./refusal.ts";
import { countRefusedBallot } from "./refused-ballots.ts";
import { findTicketKey, type TicketKey } from "./ticket-keys.ts";

/** Characters PostgreSQL or JSON cannot carry: one of them in a stored ballot would stop the seal of the whole wave. */
const unstorable = /\0|\p{Cs}/u;

/** One ballot: first whether the ticket is genuine, then whether the answers fit, then into the box. */
export async function takeResponse(request: IncomingMessage): Promise<Delivery> {
  const body = await readJson(request);
  requireFields(body, ["kid", "nonce", "sig", "answers"]);
  const kid = readText(body, "kid");
  const nonce = readBase64(body, "nonce", nonceBytes);
  const signature = readBase64(body, "sig", ticketBytes);
  const key = await findTicketKey(kid);
  if (!key) throw badTicket();
  try {
    return await takeBallot(key, nonce, signature, body.answers);
  } catch (error) {
    countRefusedBallot(key, error);
    throw error;
  }
}

async function takeBallot(key: TicketKey, nonce: Buffer, signature: Buffer, answers: unknown): Promise<Delivery> {
  if (!verifyTicket(key.publicKey, nonce, signature)) throw badTicket();
  const checked = checkAnswers(key.guard, answers);
  if (!checked.ok) throw invalid(checked.field, checked.message);
  for (const [name, value] of Object.entries(checked.answers)) {
    if (holdsUnstorable(value)) throw invalid(name, "It holds characters that cannot be stored.");
  }
  const nonceHash = createHash("sha256").update(nonce).digest();
  const form = typeof checked.answers.form === "string" ? checked.answers.form : "";
  return deliverBallot(key, nonceHash, {
    kid: key.kid,
    form,
    instrument: key.instrument,
    answers: canonicalize(checked.answers) ?? "",
  });
}

function holdsUnstorable(value: unknown): boolean {
  if (typeof value === "string") return unstorable.test(value);
  return typeof value === "object" && value !== null && Object.entries(value).flat().some(holdsUnstorable);
}
