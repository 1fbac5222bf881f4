import { withOrganization } from "#db/client.server.ts";
import { findNewestSnapshot, findPerson } from "#db/queries/people.ts";

/** A person of the organisation as it is now, by employee number. */
export async function findCurrentPerson(organizationId: string, employeeId: string) {
  return withOrganization(organizationId, async (tx) => {
    const newest = await findNewestSnapshot(tx);
    return newest ? findPerson(tx, newest.id, employeeId) : null;
  });
}
