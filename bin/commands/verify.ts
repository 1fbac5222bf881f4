import { readFileSync } from "node:fs";
import { type Verdict, verifyCertificate } from "#app/verify/verify-certificate.ts";
import { verifyWave } from "#app/workflows/verify-wave.server.ts";
import type { Command } from "../cli.ts";
import { findWave } from "../find-tenant.ts";
import { withDatabase } from "../open-database.ts";
import { UsageError } from "../usage-error.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const command: Command = {
  usage: "CERTIFICATE",
  details:
    "CERTIFICATE is a file from a wave's proof page (/proof/WAVE), or the id of a wave of this installation: then the release\nitself is held against it too. Exit 0 when nothing follows about a group that is too small, 1 with the reason.",
  positionals: 1,
  async run({ positionals: [wanted = ""] }) {
    if (uuid.test(wanted)) await withDatabase("verify", async () => report(await verifyStored(wanted)));
    else report(verifyCertificate(readCertificate(wanted)));
  },
};

async function verifyStored(waveId: string): Promise<Verdict> {
  const wave = await findWave(waveId);
  const verdict = await verifyWave(wave.organizationId, wave.id);
  if (!verdict) throw new Error(`wave ${waveId} has no release yet; it is made when the wave closes`);
  return verdict;
}

function readCertificate(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`cannot read ${path} (${code}); name a certificate file or a wave id`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is not accepted: it is no certificate: the file is not JSON`);
  }
}

function report(verdict: Verdict): void {
  if (!verdict.ok) throw new Error(`not accepted: ${verdict.reason}`);
  const { id, rows, systems, minimum } = verdict;
  console.log(
    `accepted ${id}: ${rows} groups shown in ${systems} sets of people, and nothing follows about fewer than ${minimum}`,
  );
}
