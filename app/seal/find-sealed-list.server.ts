import { withOrganization } from "#db/client.server.ts";
import { listBlockKeys } from "#db/queries/blocks.ts";
import { listSealedBallots } from "#db/queries/sealed.ts";
import { findWave } from "#db/queries/waves.ts";

export type SealedList = {
  waveName: string;
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
    const { name: waveName, sealedAt, merkleRoot } = wave;
    if (!sealedAt || !merkleRoot) return { waveName, sealed: null };
    const receipts = (await listSealedBallots(tx, waveId)).map((hash) => hash.toString("base64url"));
    return { waveName, sealed: { on: sealedAt.toISOString().slice(0, 10), merkleRoot, receipts } };
  });
}
