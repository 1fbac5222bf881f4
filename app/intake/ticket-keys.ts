import type { KeyObject } from "node:crypto";
import { readPublicKey } from "#app/keys/blind-sign.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { type BlockKey, findBlockKey } from "#db/queries/blocks.ts";
import { findBlockInstrument, type Instrument, listWaveInstruments } from "#db/queries/instruments.ts";
import { type AnswerSchema, answerSchema } from "#surveys/answer-schema.ts";
import type { SurveyJson } from "#surveys/instrument.ts";

/** What a ballot's kid stands for: its tenant, wave and block, and the guard its answers must pass. */
export interface TicketKey extends BlockKey {
  publicKey: KeyObject;
  /** `staff-baseline@1` */
  instrument: string;
  guard: AnswerSchema;
}

/** Frozen with the wave, so they may be kept; a kid that is gone is found out when its box is. */
const known = new Map<string, TicketKey>();
const guards = new Map<string, AnswerSchema>();
const maximumKnown = 5000;
const maximumGuards = 200;

export async function findTicketKey(kid: string): Promise<TicketKey | null> {
  const cached = known.get(kid);
  if (cached) return cached;
  const row = await findBlockKey(kid);
  const found = row && (await complete(row));
  if (!found) return null;
  if (known.size >= maximumKnown) known.clear();
  known.set(kid, found);
  return found;
}

export function forgetTicketKey(kid: string): void {
  known.delete(kid);
}

async function complete(row: BlockKey): Promise<TicketKey | null> {
  const found = await withOrganization(row.organizationId, async (tx) => {
    const instrument = await findBlockInstrument(tx, row.blockId);
    return instrument && { instrument, all: await listWaveInstruments(tx, row.waveId) };
  });
  if (!found) return null;
  const { instrument, all } = found;
  const name = `${instrument.kind}@${instrument.version}`;
  return { ...row, publicKey: readPublicKey(row), instrument: name, guard: guardFor(all) };
}

/** One guard for all that a wave asks, compiled once for each set of instruments: stored ones never change. */
function guardFor(all: readonly Instrument[]): AnswerSchema {
  const asked = all.map(({ id }) => id).join(" ");
  const guard = guards.get(asked) ?? answerSchema(all.map(({ survey }) => survey as unknown as SurveyJson));
  if (guards.size >= maximumGuards) guards.clear();
  guards.set(asked, guard);
  return guard;
}
