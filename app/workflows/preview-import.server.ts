import { defaultLayerLabels } from "#app/import/default-layer-labels.ts";
import { type ImportPreview, previewPeople } from "#app/import/preview.ts";
import { readPeopleFile } from "#app/import/read-people-file.ts";
import type { Refused } from "#app/import/row-issue.ts";
import { withOrganization } from "#db/client.server.ts";
import { deletePendingImport, findPendingImport, savePendingImport } from "#db/queries/pending-imports.ts";
import { findNewestSnapshot, listEmployeeIds } from "#db/queries/people.ts";
import { listLayerLabels } from "#db/queries/snapshots.ts";

const keptMinutes = 60;

export type Preview = ImportPreview & { ok: true; source: string; ignoredColumns: string[]; warnings: string[] };

/** Keeps a readable file for an hour and returns its id; a file that cannot be imported is refused and not kept. */
export async function keepForPreview(
  organizationId: string,
  accountId: string,
  bytes: Uint8Array,
  source: string,
): Promise<{ ok: true; id: string } | Refused> {
  const file = readPeopleFile(bytes);
  if (!file.ok) return file;
  const expiresAt = new Date(Date.now() + keptMinutes * 60_000);
  const row = { organizationId, accountId, source: source.slice(0, 200), content: Buffer.from(bytes), expiresAt };
  return { ok: true, id: await withOrganization(organizationId, (tx) => savePendingImport(tx, row)) };
}

/** The file this account sent for preview, and its name; null when there is none (any more). */
export async function findKeptFile(organizationId: string, accountId: string, id: string) {
  return withOrganization(organizationId, (tx) => findPendingImport(tx, id, accountId));
}

export async function dropKeptFile(organizationId: string, id: string): Promise<void> {
  await withOrganization(organizationId, (tx) => deletePendingImport(tx, id));
}

/** Counts per layer, department and block as the file would make them. Changes nothing. */
export async function previewImport(
  organizationId: string,
  bytes: Uint8Array,
  source = "",
): Promise<Preview | Refused> {
  const file = readPeopleFile(bytes);
  if (!file.ok) return file;
  const { labels, current } = await withOrganization(organizationId, async (tx) => {
    const newest = await findNewestSnapshot(tx);
    return { labels: await listLayerLabels(tx), current: newest ? await listEmployeeIds(tx, newest.id) : [] };
  });
  const added = defaultLayerLabels([...new Set(file.people.map(({ layer }) => layer))], labels);
  const { ignoredColumns, warnings } = file;
  return {
    ok: true,
    source,
    ignoredColumns,
    warnings,
    ...previewPeople(file.people, new Map([...labels, ...added]), current),
  };
}
