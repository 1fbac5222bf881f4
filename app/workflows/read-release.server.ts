import { recordAudit } from "#app/audit/record.server.ts";
import { requireWave } from "#app/auth/require-wave.server.ts";
import type { Release } from "#app/privacy/release-content.ts";
import { withOrganization } from "#db/client.server.ts";
import { findRelease } from "#db/queries/releases.ts";

/** Where a wave stands, as a word for the page that waits for its release. */
export type WaveState = "draft" | "open" | "closed" | "sealed" | "released";

/**
 * The release of a wave for one of its pages; null before it is released. The look is noted in the audit, whoever looks.
 * What goes to the browser is rounded as it is shown: the exact number of ballots is the owner's figure on the wave page,
 * and declared points are whole, since a mean of few leaders at full precision tells more than its parts may.
 */
export async function readRelease(request: Request, waveId: string | undefined, view: string) {
  const { session, wave } = await requireWave(request, waveId, "owner", "leader", "facilitator");
  const { organizationId, accountId: actorId, role } = session;
  const release = await withOrganization(organizationId, async (tx) => {
    const found = await findRelease(tx, wave.id);
    if (found) await recordAudit(tx, organizationId, { actorId, role, action: `viewed-${view}`, subject: wave.id });
    return found;
  });
  const state: WaveState = wave.releasedAt
    ? "released"
    : wave.sealedAt
      ? "sealed"
      : wave.closedAt
        ? "closed"
        : wave.openedAt
          ? "open"
          : "draft";
  return {
    wave: { id: wave.id, name: wave.name, closesOn: wave.closesOn, state },
    release: release && rounded(release),
  };
}

function rounded(release: Release): Release {
  const declared = Object.fromEntries(
    Object.entries(release.declared).map(([key, points]) => [key, Math.round(points)]),
  );
  const ballots = Math.floor(release.wave.ballots / 5) * 5;
  return { ...release, declared, wave: { ...release.wave, ballots } };
}
