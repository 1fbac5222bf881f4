import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Release } from "#app/privacy/release-content.ts";
import type { Transaction } from "#db/client.server.ts";
import { releases } from "#db/schema/sealed.ts";
import { waves } from "#db/schema/waves.ts";

/** What everybody may see of a wave; null until it is released. */
export async function findRelease(tx: Transaction, waveId: string): Promise<Release | null> {
  const [row] = await tx
    .select({ content: releases.content })
    .from(releases)
    .innerJoin(waves, and(eq(waves.id, releases.waveId), isNotNull(waves.releasedAt)))
    .where(eq(releases.waveId, waveId));
  return row?.content ?? null;
}

export async function findLatestReleasedWave(tx: Transaction): Promise<string | null> {
  const [row] = await tx
    .select({ id: waves.id })
    .from(waves)
    .where(isNotNull(waves.releasedAt))
    .orderBy(desc(waves.releasedAt))
    .limit(1);
  return row?.id ?? null;
}

/** Computed once: a second run of the job keeps what the first has written. It shows only from `released_at` on. */
export async function insertRelease(
  tx: Transaction,
  row: { organizationId: string; waveId: string; content: Release; certificate: Record<string, unknown> },
): Promise<void> {
  await tx.insert(releases).values(row).onConflictDoNothing();
}

/** A release with its certificate, whether it is shown or not. */
export async function findStoredRelease(tx: Transaction, waveId: string) {
  const [row] = await tx.select().from(releases).where(eq(releases.waveId, waveId));
  return row ?? null;
}

export async function markVerified(tx: Transaction, waveId: string, verifiedAt: Date): Promise<void> {
  await tx.update(releases).set({ verifiedAt }).where(eq(releases.waveId, waveId));
}
