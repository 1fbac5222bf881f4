import { recordAudit } from "#app/audit/record.server.ts";
import { contentHash } from "#app/import/content-hash.ts";
import { defaultLayerLabels } from "#app/import/default-layer-labels.ts";
import { countMoves, mostLeave } from "#app/import/preview.ts";
import { type ImportedPerson, type PeopleFile, readPeopleFile } from "#app/import/read-people-file.ts";
import type { Refused } from "#app/import/row-issue.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import {
  addLayerLabels,
  findNewestSnapshot,
  insertPeople,
  insertSnapshot,
  listEmployeeIds,
  lockImport,
} from "#db/queries/people.ts";
import { listLayerLabels } from "#db/queries/snapshots.ts";
import type { Actor } from "./create-account.server.ts";

export type ImportOutcome =
  | { imported: number; changed: boolean; snapshotId: string; file: PeopleFile }
  | { imported?: undefined; error: string; rows: Refused["rows"] };

/**
 * Makes the file the organisation, in one transaction: who is absent from it leaves, earlier snapshots stay. A refused file
 * changes nothing; the same people again make no new snapshot. Not `confirmed`, it is refused when more leave than stay.
 */
export async function importPeople(
  organizationId: string,
  bytes: Uint8Array,
  { source, actor, confirmed = true }: { source: string; actor: Actor; confirmed?: boolean },
): Promise<ImportOutcome> {
  const file = readPeopleFile(bytes);
  if (!file.ok) return { error: file.error, rows: file.rows };
  const hash = contentHash(file.people);
  const imported = file.people.length;
  return withOrganization(organizationId, async (tx) => {
    await lockImport(tx, organizationId);
    const newest = await findNewestSnapshot(tx);
    if (newest?.contentHash === hash) return { imported, changed: false, snapshotId: newest.id, file };
    if (!confirmed && newest && mostLeave(countMoves(file.people, await listEmployeeIds(tx, newest.id)))) {
      return { error: "More people would leave than stay. Confirm that, or choose another file.", rows: [] };
    }
    const row = { organizationId, source: source.slice(0, 200), peopleCount: imported, contentHash: hash };
    const snapshotId = await insertSnapshot(tx, row);
    await insertPeople(tx, organizationId, snapshotId, file.people);
    await labelLayers(tx, organizationId, file.people);
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: "people-imported",
      subject: snapshotId,
      detail: { people: imported },
    });
    return { imported, changed: true, snapshotId, file };
  });
}

async function labelLayers(tx: Transaction, organizationId: string, people: readonly ImportedPerson[]): Promise<void> {
  const layers = [...new Set(people.map(({ layer }) => layer))];
  const labels = defaultLayerLabels(layers, await listLayerLabels(tx));
  await addLayerLabels(
    tx,
    [...labels].map(([layer, label]) => ({ organizationId, layer, label })),
  );
}
