import type { Transaction } from "#db/client.server.ts";
import { keepInstrument } from "#db/queries/instruments.ts";
import type { StrategyVersion } from "#db/queries/strategies.ts";
import { instantiate } from "#surveys/instantiate.ts";
import type { InstrumentKind, Voice } from "#surveys/instrument.ts";

/** Stores what each kind of block is asked, as it reads on the day of opening; a later wording never changes a wave. */
export async function keepInstruments(
  tx: Transaction,
  organizationId: string,
  strategy: StrategyVersion,
): Promise<{ leader: string; manager: string; staff: string }> {
  const keep = (kind: InstrumentKind, version: string, voice?: Voice) =>
    keepInstrument(tx, {
      organizationId,
      strategyVersionId: strategy.versionId,
      kind,
      version,
      survey: instantiate(kind, strategy.content, voice) as unknown as Record<string, unknown>,
    });
  return {
    leader: await keep("leader-baseline", "1"),
    manager: await keep("staff-baseline", "1-manager", "manager"),
    staff: await keep("staff-baseline", "1"),
  };
}
