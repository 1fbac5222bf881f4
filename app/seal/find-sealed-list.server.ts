import { withOrganization } from "#db/client.server.ts";
import { listBlockKeys } from "#db/queries/blocks.ts";
import { listSealedBallots } from "#db/queries/sealed.ts";
import { findWave } from "#db/queries/waves.ts";

export type SealedList = {
  waveName: string;
  /** Why there never is a list: what was sent is deleted unread, in a trial run once it ends. */
  discarded: "cancelled" | "pilot" | null;
  /** Null until the wave is sealed. */
  sealed: { on: string; merkleRoot: string; receipts: string[] } | null;
};

/** What is public of a wave's ballots: that each is there, not what it says. Null for an unknown wave. */
export async function findSealedList(waveId: string): Promise<SealedList | null> {
  const [key] = await listBlockKeys(waveId);
  if (!key) return null;
  return withOrganization(key.organizationId, async (tx) => {
    const wave = await findWave(tx, waveId);
    if (!wave) return null;
    const { name: waveName, sealedAt, merkleRoot, cancelledAt, pilotOf } = wave;
    const discarded = pilotOf ? "pilot" : cancelledAt ? "cancelled" : null;
    if (!sealedAt || !merkleRoot) return { waveName, discarded, sealed: null };
    const receipts = (await listSealedBallots(tx, waveId)).map((hash) => hash.toString("base64url"));
    return { waveName, discarded, sealed: { on: sealedAt.toISOString().slice(0, 10), merkleRoot, receipts } };
  });
}
