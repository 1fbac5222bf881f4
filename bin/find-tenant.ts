import { database, rawSql } from "#db/client.server.ts";
import { findWaveOfTenant } from "#db/queries/wave-access.ts";
import { organizations } from "#db/schema/organizations.ts";
import { UsageError } from "./usage-error.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const organizationOption = {
  organization: { type: "string", summary: "its name or id, when the installation holds several" },
} as const;

/** The organisation a command is about: the only one, or the one named by --organization. */
export async function findOrganization(wanted: unknown): Promise<string> {
  const all = await database().select({ id: organizations.id, name: organizations.name }).from(organizations);
  const found = wanted ? all.filter(({ id, name }) => id === wanted || name === wanted) : all;
  const [only] = found;
  if (only && found.length === 1) return only.id;
  if (all.length === 0) throw new Error("there is no organisation yet; run plumbline owner EMAIL first");
  const names = all.map(({ name }) => `"${name}"`).join(", ");
  if (!wanted) throw new UsageError(`this installation holds ${names}; name one with --organization`);
  throw new UsageError(`there is no single organisation "${wanted}"; there are ${names}`);
}

/** A wave is named by its id, which its address in the browser shows (/waves/ID). */
export async function findWave(waveId: string) {
  if (!uuid.test(waveId)) throw new UsageError(`"${waveId}" is no wave id; the wave's page shows it: /waves/ID`);
  for (const { id } of await rawSql()<{ id: string }[]>`select id from organizations`) {
    const wave = await findWaveOfTenant(id, waveId);
    if (wave) return wave;
  }
  throw new Error(`there is no wave ${waveId}; the wave's page shows its id: /waves/ID`);
}
