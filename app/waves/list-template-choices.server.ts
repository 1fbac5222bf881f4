import { withOrganization } from "#db/client.server.ts";
import { listPublishedVersions } from "#db/queries/instrument-versions.ts";
import { builtInChoices } from "./built-in-choices.ts";

/** What a wave can ask: the built-in instruments, then every published version of one's own. */
export async function listTemplateChoices(organizationId: string) {
  const own = await withOrganization(organizationId, listPublishedVersions);
  return [
    ...builtInChoices,
    ...own.map(({ versionId, name, number }) => ({ value: versionId, label: `${name}, version ${number}` })),
  ];
}
