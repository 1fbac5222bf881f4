import { listStrategyVersions } from "#db/queries/strategies.ts";

/** Versions a wave can ask about, the newest first. */
export async function listVersionChoices(organizationId: string) {
  const versions = await listStrategyVersions(organizationId);
  return versions.map(({ versionId, name, number }) => ({ versionId, label: `${name}, version ${number}` }));
}
