import { createHmac } from "node:crypto";
import { certificateSchema } from "./certificate-schema.ts";
import { type Verdict, verifyCertificate } from "./verify-certificate.ts";

/** A release beside what the installation knows of its wave: only there can a hash be told apart from another. */
export type KnownRelease = {
  certificate: unknown;
  content: {
    certificateId: string;
    groups: readonly { id: string; label: string; metrics: Readonly<Record<string, { status: string }>> }[];
  };
  wave: { id: string; minimumScores: number; candidateCells: readonly { id: string; blockIds: readonly string[] }[] };
  blocks: readonly { id: string; label: string }[];
  /** Keys the hashes of the certificate. */
  secret: Uint8Array;
};

/** The measure a released number is made from, by its id. */
function measureOf(metric: string): string {
  const [name = "", ...rest] = metric.replace(/^(saydo|shortfall)\./, "").split(".");
  const sources: Record<string, string> = {
    drift: "carried",
    misread: "carried",
    attenuation: "carried",
    points_lost: "carried",
    not_seen: "seen",
  };
  return [Object.hasOwn(sources, name) ? sources[name] : name, ...rest].join(".");
}

/**
 * Re-checks a stored release: the certificate itself, that it is of this wave and its frozen thresholds and groups, and that
 * nothing is shown which it does not accept.
 * @returns as verifyCertificate; a refusal names blocks by label
 */
export function verifyRelease({ certificate: given, content, wave, blocks, secret }: KnownRelease): Verdict {
  const hash = (kind: string, id: string) =>
    createHmac("sha256", secret)
      .update(JSON.stringify([kind, wave.id, id]))
      .digest("hex")
      .slice(0, 16);
  const verdict = verifyCertificate(given);
  if (!verdict.ok) {
    const labels = new Map(blocks.map(({ id, label }) => [hash("atom", id), label]));
    const named = verdict.exposed?.map((atom) => `${labels.get(atom) ?? "unknown"} (${atom})`).join(", ");
    return named ? { ...verdict, reason: `${verdict.reason}: ${named}` } : verdict;
  }
  const refuse = (reason: string): Verdict => ({ ok: false, reason });
  const certificate = certificateSchema.parse(given);
  if (certificate.wave !== wave.id) return refuse(`it is the certificate of wave ${certificate.wave}`);
  if (certificate.id !== content.certificateId) {
    return refuse(`the release names certificate ${content.certificateId}, this one is ${certificate.id}`);
  }
  if (certificate.parameters.minimum < wave.minimumScores) {
    return refuse(`minimum is ${certificate.parameters.minimum}; the wave was opened with ${wave.minimumScores}`);
  }
  const frozen = new Map(
    wave.candidateCells.map(({ id, blockIds }) => [
      hash("cell", id),
      blockIds
        .map((block) => hash("atom", block))
        .sort()
        .join(),
    ]),
  );
  const drawn = certificate.cells.find((row) => frozen.get(row.cell) !== [...row.atoms].sort().join());
  if (drawn) return refuse(`group ${drawn.cell} is not one of the groups that were fixed when the wave opened`);
  const acceptedFor = new Map(
    certificate.systems.flatMap(({ metrics, accepted }) => {
      const cells = new Set(accepted);
      return metrics.map((metric) => [metric, cells] as const);
    }),
  );
  for (const { id, label, metrics } of content.groups) {
    const cell = hash("cell", id);
    const loose = Object.entries(metrics).find(
      ([metric, { status }]) => status !== "hidden" && !acceptedFor.get(measureOf(metric))?.has(cell),
    );
    if (loose) return refuse(`${loose[0]} of ${label} (${cell}) is shown, and the certificate does not accept it`);
  }
  return verdict;
}
