import { recordAudit } from "#app/audit/record.server.ts";
import { mergeFewBallots } from "#app/blocks/merge-few-ballots.ts";
import { destroyBatchKeys, findBatchKeys } from "#app/keys/batch-keys.server.ts";
import { openBallot } from "#app/keys/box-cipher.server.ts";
import { forgetTickets } from "#app/seal/forget-tickets.server.ts";
import { merkleRoot } from "#app/seal/merkle-root.ts";
import { separateComments } from "#app/seal/separate-comments.ts";
import { shuffled } from "#app/workflows/survey-links.server.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { listBlockKeys, listBlocks, markMerged } from "#db/queries/blocks.ts";
import { emptyClosedBox } from "#db/queries/box.ts";
import {
  insertComments,
  insertSealedAnswers,
  insertSealedBallots,
  type SealedAnswer,
  type SealedComment,
} from "#db/queries/sealed.ts";
import { findWave, updateWave } from "#db/queries/waves.ts";
import type { Payload } from "./queue.ts";
import { runStep } from "./run-step.ts";

type Opened = { nonceHashes: Buffer[]; answers: SealedAnswer[]; comments: SealedComment[] };

/**
 * Opens the box and writes what was in it so that nothing can be joined again, in one transaction (trust.md 2, 6): answers,
 * comments, message hashes and invitations each in a random order of their own, ticket marks gone, box dropped. The key goes
 * after the commit; a crash in between leaves it to the next run, which finds the wave sealed.
 */
export async function sealWave({ waveId, organizationId }: Payload<"seal-wave">): Promise<void> {
  await runStep({ waveId, organizationId }, "seal", async () => {
    const blockKeys = await listBlockKeys(waveId);
    const blockOf = new Map(blockKeys.map(({ kid, blockId }) => [kid, blockId]));
    return (tx) => writeSealed(tx, organizationId, waveId, blockOf);
  });
  if ((await withOrganization(organizationId, (tx) => findWave(tx, waveId)))?.sealedAt) await destroyBatchKeys(waveId);
}

async function writeSealed(
  tx: Transaction,
  organizationId: string,
  waveId: string,
  blockOf: ReadonlyMap<string, string>,
): Promise<void> {
  const opened = await openBox(tx, waveId, blockOf);
  await placeUnderBlocks(tx, waveId, opened);
  await insertSealedAnswers(tx, organizationId, waveId, shuffled(opened.answers));
  await insertComments(tx, organizationId, waveId, shuffled(opened.comments));
  await insertSealedBallots(tx, organizationId, waveId, shuffled(opened.nonceHashes));
  const ticketCount = await forgetTickets(tx, waveId);
  await updateWave(tx, waveId, {
    sealedAt: new Date(),
    ballotCount: opened.nonceHashes.length,
    ticketCount,
    merkleRoot: merkleRoot([...opened.nonceHashes].sort(Buffer.compare)),
  });
  await recordAudit(tx, organizationId, { actorId: null, role: null, action: "wave-sealed", subject: waveId });
}

async function openBox(tx: Transaction, waveId: string, blockOf: ReadonlyMap<string, string>): Promise<Opened> {
  const keys = await findBatchKeys(waveId);
  if (!keys) throw new Error("the key of this wave is gone; put its file back into PLUMBLINE_KEYS");
  const boxKey = Buffer.from(keys.box, "base64");
  const opened: Opened = { nonceHashes: [], answers: [], comments: [] };
  await emptyClosedBox(tx, waveId, (rows) => {
    for (const { nonceHash, ciphertext } of rows) {
      const ballot = openBallot(boxKey, nonceHash, ciphertext);
      const blockId = blockOf.get(ballot.kid);
      if (!blockId) throw new Error("a ballot names a block that is not in this wave");
      const { answers, comments } = separateComments(JSON.parse(ballot.answers));
      opened.nonceHashes.push(nonceHash);
      opened.answers.push({ blockId, instrumentVersion: ballot.instrument, form: ballot.form, answers });
      opened.comments.push(...comments.map((comment) => ({ blockId, ...comment })));
    }
  });
  return opened;
}

/** No stored group is under 5: the ballots of a block with fewer go under its neighbour. */
async function placeUnderBlocks(tx: Transaction, waveId: string, opened: Opened): Promise<void> {
  const blocks = await listBlocks(tx, waveId);
  const ballots = new Map<string, number>();
  for (const { blockId } of opened.answers) ballots.set(blockId, (ballots.get(blockId) ?? 0) + 1);
  const moved = mergeFewBallots(blocks.map((block) => ({ ...block, ballots: ballots.get(block.id) ?? 0 })));
  for (const [from, to] of moved) await markMerged(tx, from, to);
  for (const row of [...opened.answers, ...opened.comments]) row.blockId = moved.get(row.blockId) ?? row.blockId;
}
