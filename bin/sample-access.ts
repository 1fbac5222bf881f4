import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#app/env.server.ts";
import { rawSql } from "#db/client.server.ts";
import { removeCluster } from "#db/embedded.server.ts";
import type { SampleAccess } from "#db/sample/load-sample.ts";
import type { Installation } from "./installation.ts";

/** The sample's sign-ins and survey links; the database keeps hashes only, so a restart needs this file to print them again. */
const accessFile = () => join(env.PLUMBLINE_DATA, "sample.json");
/** There while the sample is being loaded into an empty database. */
const loadingFile = () => join(env.PLUMBLINE_DATA, "sample.loading");

/** A start that was stopped while loading left half a sample and nothing else: away with it, so that this one loads it whole. */
export async function discardHalfLoadedSample(): Promise<void> {
  if (!existsSync(loadingFile()) || env.DATABASE_URL) return;
  console.error("The last start was stopped while it loaded the sample; beginning again with an empty database.");
  await removeCluster(env.PLUMBLINE_DATA);
  for (const keys of [env.PLUMBLINE_KEYS, `${env.PLUMBLINE_KEYS}-copy`]) rmSync(keys, { recursive: true, force: true });
  rmSync(loadingFile());
}

/** Loads the sample into an installation that holds nothing yet. Null: this is somebody's own installation. */
export async function prepareSample(installation: Installation): Promise<SampleAccess | null> {
  if (existsSync(accessFile())) return JSON.parse(readFileSync(accessFile(), "utf8")) as SampleAccess;
  const [row] = await rawSql()`select exists (select from organizations) as occupied`;
  if (row?.occupied) return null;
  console.error("Loading the sample organisation …");
  const started = Date.now();
  writeFileSync(loadingFile(), "");
  const { loadSample } = await import("#db/sample/load-sample.ts");
  const access = await loadSample({ baseUrl: installation.localUrl, report: (line) => console.error(line) });
  writeFileSync(`${accessFile()}.new`, JSON.stringify(access), { mode: 0o600 });
  renameSync(`${accessFile()}.new`, accessFile());
  rmSync(loadingFile());
  console.error(`Loaded in ${Math.round((Date.now() - started) / 1000)} s.`);
  return access;
}

/** The lines that other programs read, in this order. */
export function printAccess(publicUrl: string, access: SampleAccess | null): void {
  console.log(`ready ${publicUrl}`);
  for (const { role, email, password } of access?.logins ?? []) console.log(`login ${role} ${email} ${password}`);
  for (const path of access?.surveyPaths ?? []) console.log(`survey ${publicUrl}${path}`);
}
