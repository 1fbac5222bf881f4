import { withOrganization } from "#db/client.server.ts";
import { listAccounts } from "#db/queries/accounts.ts";
import {
  countByLayer,
  findNewestSnapshot,
  listDepartments,
  listPeople,
  type PeopleFilter,
} from "#db/queries/people.ts";
import { listLayerLabels } from "#db/queries/snapshots.ts";

const pageSize = 50;

/** One page of the organisation as it is now; null before the first import. */
export async function findPeoplePage(organizationId: string, filter: PeopleFilter, wantedPage: number) {
  const accounts = new Map((await listAccounts(organizationId)).map((account) => [account.employeeId, account]));
  return withOrganization(organizationId, async (tx) => {
    const snapshot = await findNewestSnapshot(tx);
    if (!snapshot) return null;
    const labels = await listLayerLabels(tx);
    const labelOf = (layer: number) => labels.get(layer) ?? `Layer ${layer}`;
    const { rows, total } = await listPeople(tx, snapshot.id, filter, wantedPage, pageSize);
    return {
      source: snapshot.source,
      importedAt: snapshot.importedAt.toISOString(),
      count: snapshot.peopleCount,
      layers: (await countByLayer(tx, snapshot.id)).map(({ layer, count }) => ({
        layer,
        label: labelOf(layer),
        people: count,
      })),
      departments: await listDepartments(tx, snapshot.id),
      total,
      page: wantedPage,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      people: rows.map(({ email, layer, ...person }) => {
        const account = accounts.get(person.employeeId);
        return {
          ...person,
          layer: labelOf(layer),
          hasEmail: email !== null,
          account: account ? { accountId: account.accountId, role: account.role } : null,
        };
      }),
    };
  });
}
