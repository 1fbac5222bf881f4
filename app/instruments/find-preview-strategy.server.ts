import { checkContent } from "#app/strategy/check-content.ts";
import { findStrategyVersion, listStrategyVersions } from "#db/queries/strategies.ts";
import { specimenStrategy } from "#surveys/specimen-strategy.ts";
import type { StrategyContent } from "#surveys/strategy.ts";

export type PreviewStrategy = { content: StrategyContent; written: boolean };

/** The newest complete strategy of the organisation; a specimen while there is none. */
export async function findPreviewStrategy(organizationId: string): Promise<PreviewStrategy> {
  const [newest] = await listStrategyVersions(organizationId);
  const version = newest && (await findStrategyVersion(organizationId, newest.versionId));
  if (!version || checkContent(version.content).length > 0) return { content: specimenStrategy(), written: false };
  return { content: version.content, written: true };
}
