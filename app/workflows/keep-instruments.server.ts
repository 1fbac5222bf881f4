import type { Transaction } from "#db/client.server.ts";
import { keepInstrument } from "#db/queries/instruments.ts";
import type { StrategyVersion } from "#db/queries/strategies.ts";
import { instantiateTemplate } from "#surveys/instantiate.ts";
import type { Voice } from "#surveys/instrument.ts";
import type { WaveForms } from "./find-wave-forms.server.ts";

/** Stores what each kind of block is asked, as it reads on the day of opening; a later wording never changes a wave. */
export async function keepInstruments(
  tx: Transaction,
  organizationId: string,
  strategy: StrategyVersion,
  forms: WaveForms,
): Promise<Record<Voice, string>> {
  const keep = ({ kind, version, template, voice }: WaveForms[Voice]) =>
    keepInstrument(tx, {
      organizationId,
      strategyVersionId: strategy.versionId,
      kind,
      version,
      survey: instantiateTemplate(template, strategy.content, voice) as unknown as Record<string, unknown>,
    });
  return {
    leader: await keep(forms.leader),
    manager: await keep(forms.manager),
    staff: await keep(forms.staff),
  };
}
