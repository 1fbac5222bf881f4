import { asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { comments, sealedAnswers, sealedBallots } from "#db/schema/sealed.ts";

export interface SealedAnswer {
  blockId: string;
  instrumentVersion: string;
  form: string;
  answers: Record<string, unknown>;
}
export interface SealedComment {
  blockId: string;
  item: string;
  text: string;
}

const perStatement = 2000;
const chunks = <T>(rows: readonly T[]) =>
  Array.from({ length: Math.ceil(rows.length / perStatement) }, (_, index) =>
    rows.slice(index * perStatement, (index + 1) * perStatement),
  );

/** In the order given, which the seal has drawn at random: the place of a row on disk is all that could tell. */
export async function insertSealedAnswers(
  tx: Transaction,
  organizationId: string,
  waveId: string,
  rows: readonly SealedAnswer[],
): Promise<void> {
  for (const part of chunks(rows)) {
    await tx.execute(sql`insert into ${sealedAnswers} (organization_id, wave_id, block_id, instrument_version, form, answers)
      select ${organizationId}::uuid, ${waveId}::uuid, "blockId", "instrumentVersion", form, answers
      from jsonb_to_recordset(${JSON.stringify(part)}::text::jsonb)
        as row("blockId" uuid, "instrumentVersion" text, form text, answers jsonb)`);
  }
}

export async function insertComments(
  tx: Transaction,
  organizationId: string,
  waveId: string,
  rows: readonly SealedComment[],
): Promise<void> {
  for (const part of chunks(rows)) {
    await tx.execute(sql`insert into ${comments} (organization_id, wave_id, block_id, item, text)
      select ${organizationId}::uuid, ${waveId}::uuid, "blockId", item, text
      from jsonb_to_recordset(${JSON.stringify(part)}::text::jsonb) as row("blockId" uuid, item text, text text)`);
  }
}

export async function insertSealedBallots(
  tx: Transaction,
  organizationId: string,
  waveId: string,
  nonceHashes: readonly Buffer[],
): Promise<void> {
  for (const part of chunks(nonceHashes)) {
    const list = JSON.stringify(part.map((hash) => hash.toString("hex")));
    await tx.execute(sql`insert into ${sealedBallots} (organization_id, wave_id, nonce_hash)
      select ${organizationId}::uuid, ${waveId}::uuid, decode(value, 'hex')
      from jsonb_array_elements_text(${list}::text::jsonb)`);
  }
}

/** Hands every sealed answer set of a wave over, a thousand at a time: a wave need not fit into memory. */
export async function readSealedAnswers(
  tx: Transaction,
  waveId: string,
  take: (row: Pick<SealedAnswer, "blockId" | "answers">) => void,
): Promise<void> {
  await tx.execute(sql`declare sealed no scroll cursor for
    select block_id as "blockId", answers from ${sealedAnswers} where ${sealedAnswers.waveId} = ${waveId}`);
  for (;;) {
    const rows = (await tx.execute(sql`fetch 1000 from sealed`)) as unknown as SealedAnswer[];
    if (rows.length === 0) break;
    for (const row of rows) take(row);
  }
  await tx.execute(sql`close sealed`);
}

/** The published list, sorted: what the Merkle root is over. */
export async function listSealedBallots(tx: Transaction, waveId: string): Promise<Buffer[]> {
  const rows = await tx
    .select({ nonceHash: sealedBallots.nonceHash })
    .from(sealedBallots)
    .where(eq(sealedBallots.waveId, waveId))
    .orderBy(asc(sealedBallots.nonceHash));
  return rows.map((row) => row.nonceHash);
}

/** Whether the sealed list of a wave holds this receipt. */
export async function isSealed(tx: Transaction, waveId: string, nonceHash: Buffer): Promise<boolean> {
  const rows = await tx
    .select({ waveId: sealedBallots.waveId })
    .from(sealedBallots)
    .where(sql`${sealedBallots.waveId} = ${waveId} and ${sealedBallots.nonceHash} = ${nonceHash}`);
  return rows.length > 0;
}
