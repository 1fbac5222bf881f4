import type { IncomingMessage, ServerResponse } from "node:http";
import { readSurveyAssets } from "#app/survey/assets.server.ts";
import { renderLanding } from "#app/survey/landing-page.tsx";
import { renderResume } from "#app/survey/resume-page.tsx";
import { database, withOrganization } from "#db/client.server.ts";
import { findOrganizationName } from "#db/queries/accounts.ts";
import { findBlockInstrument } from "#db/queries/instruments.ts";
import { estimateMinutes } from "#surveys/estimate-minutes.ts";
import type { SurveyJson } from "#surveys/instrument.ts";
import { findLink } from "./find-link.ts";
import { renderNotice } from "./notice-page.tsx";
import { refusalOf } from "./refusal.ts";
import { makeNonce } from "./security-headers.ts";
import { sendPage } from "./send.ts";

/** The page behind a link. A link scanner may open it as often as it likes: only a press of the button begins. */
export async function showLanding(request: IncomingMessage, response: ServerResponse, token: string): Promise<void> {
  const nonce = makeNonce();
  const assetUrls = readSurveyAssets();
  try {
    const link = await findLink(request, token);
    if (link.closedAt) {
      sendPage(
        response,
        200,
        renderNotice({
          kind: link.pilotOf ? "pilot-over" : link.cancelledAt ? "cancelled" : "closed",
          assetUrls,
          nonce,
        }),
        nonce,
      );
      return;
    }
    const organization = await findOrganizationName(database(), link.organizationId);
    const instrument = await withOrganization(link.organizationId, (tx) => findBlockInstrument(tx, link.blockId));
    const html = renderLanding({
      organization: organization ?? "",
      waveName: link.waveName,
      sponsor: null,
      minutes: Math.max(1, Math.round(estimateMinutes(instrument?.survey as unknown as SurveyJson))),
      closesOn: link.closesOn,
      block: { label: link.blockLabel, size: link.blockSize },
      pilot: link.pilotOf !== null,
      assetUrls,
      nonce,
    });
    sendPage(response, 200, html, nonce);
  } catch (error) {
    const { status, extra } = refusalOf(error);
    if (status >= 500) throw error;
    if (extra.retryAfterSeconds) response.setHeader("Retry-After", String(extra.retryAfterSeconds));
    const kind = status === 429 ? "too-many" : status === 410 ? "closed" : "unknown";
    sendPage(response, status === 410 ? 200 : status, renderNotice({ kind, assetUrls, nonce }), nonce);
  }
}

export function showResume(response: ServerResponse): void {
  const nonce = makeNonce();
  sendPage(response, 200, renderResume({ assetUrls: readSurveyAssets(), nonce }), nonce);
}
