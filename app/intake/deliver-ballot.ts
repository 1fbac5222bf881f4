import { type Ballot, openBallot, sealBallot } from "#app/keys/box-cipher.server.ts";
import { findWaveSecrets, forgetWaveSecrets } from "#app/keys/wave-secrets.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findBallot, insertBallot, isMissingTable } from "#db/queries/box.ts";
import { isSealed } from "#db/queries/sealed.ts";
import { findWave } from "#db/queries/waves.ts";
import { badTicket, busy, closed, Refusal } from "./refusal.ts";
import { forgetTicketKey, type TicketKey } from "./ticket-keys.ts";

export interface Delivery {
  /** 201 for a ballot that was stored now, 200 for one that was there. */
  status: 200 | 201;
  receipt: string;
}

/** Exactly once: the hash of the message is the key of the row, and the row is on disk before this returns. */
export async function deliverBallot(key: TicketKey, nonceHash: Buffer, ballot: Ballot): Promise<Delivery> {
  const receipt = nonceHash.toString("base64url");
  const secrets = await findWaveSecrets(key.waveId);
  if (!secrets) return afterClose(key, nonceHash);
  const ciphertext = sealBallot(secrets.box, nonceHash, ballot);
  if (!ciphertext) throw new Refusal(413, "too_large", "The answers are longer than a ballot may be.");
  try {
    if (await insertBallot(key.waveId, nonceHash, ciphertext)) return { status: 201, receipt };
    const stored = await findBallot("w", key.waveId, nonceHash);
    const same = stored && isSame(openBallot(secrets.box, nonceHash, stored), ballot);
    if (same) return { status: 200, receipt };
  } catch (error) {
    if (!isMissingTable(error)) throw error;
    forgetWaveSecrets(key.waveId);
    return afterClose(key, nonceHash);
  }
  throw new Refusal(409, "other_answers", "Other answers were received with this ticket already.");
}

const isSame = (a: Ballot, b: Ballot) => a.kid === b.kid && a.answers === b.answers;

/**
 * The box is not open any more. A message that was taken keeps its receipt, which depends on the message alone; another one
 * is too late. Asked in the order in which a ballot moves, so that it is found however far the seal has come meanwhile.
 */
async function afterClose(key: TicketKey, nonceHash: Buffer): Promise<Delivery> {
  const known: Delivery = { status: 200, receipt: nonceHash.toString("base64url") };
  try {
    if (await findBallot("c", key.waveId, nonceHash)) return known;
    throw closed();
  } catch (error) {
    if (!isMissingTable(error)) throw error;
  }
  const { sealed, wave } = await withOrganization(key.organizationId, async (tx) => ({
    sealed: await isSealed(tx, key.waveId, nonceHash),
    wave: await findWave(tx, key.waveId),
  }));
  if (sealed) return known;
  if (wave?.closedAt) throw closed();
  if (wave?.openedAt) throw busy();
  // Taken back to draft: its keys are void, and what we remember of them is, too.
  forgetTicketKey(key.kid);
  throw badTicket();
}
