import { findSealedList } from "#app/seal/find-sealed-list.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findBlockKey, listBlockKeys } from "#db/queries/blocks.ts";
import { findBlockInstrument, findMostAskedInstrument } from "#db/queries/instruments.ts";
import { invalid, Refusal, unknownToken } from "./refusal.ts";

/** One list for everybody: a key made for one person would stand out in it. */
export async function listPublicKeys(waveId: string) {
  const keys = await listBlockKeys(waveId);
  if (keys.length === 0) throw unknownToken();
  return { keys: keys.map(({ kid, blockId, n, e }) => ({ kid, block: blockId, n, e })) };
}

/** What a block is asked; without `kid` what most are. */
export async function findInstrument(waveId: string, kid: string | null): Promise<Record<string, unknown>> {
  const [anyKey] = await listBlockKeys(waveId);
  if (!anyKey) throw unknownToken();
  const key = kid === null ? null : await findBlockKey(kid);
  if (kid !== null && key?.waveId !== waveId) throw invalid("kid", "This wave has no such key.");
  const instrument = await withOrganization(anyKey.organizationId, async (tx) => {
    return key ? findBlockInstrument(tx, key.blockId) : findMostAskedInstrument(tx, waveId);
  });
  if (!instrument) throw unknownToken();
  return instrument.survey;
}

/** The published list of a sealed wave, for whoever wants to count again. */
export async function findBallotList(waveId: string) {
  const list = await findSealedList(waveId);
  if (!list) throw unknownToken();
  if (list.discarded) throw new Refusal(410, "discarded", "What was sent here is deleted unread. There is no list.");
  if (!list.sealed) throw new Refusal(409, "not_sealed", "The list is made when the survey has closed.");
  const { merkleRoot, receipts } = list.sealed;
  return { merkleRoot, ballots: receipts.length, receipts };
}
