import type { IncomingMessage, ServerResponse } from "node:http";
import { readSurveyAssets } from "#app/survey/assets.server.ts";
import { renderLanding } from "#app/survey/landing-page.tsx";
import { readAcceptLanguage } from "#app/survey/languages.ts";
import { renderResume } from "#app/survey/resume-page.tsx";
import { database, withOrganization } from "#db/client.server.ts";
import { findOrganizationName } from "#db/queries/accounts.ts";
import { findBlockInstrument } from "#db/queries/instruments.ts";
import { estimateMinutes } from "#surveys/estimate-minutes.ts";
import type { SurveyJson } from "#surveys/instrument.ts";
import { languagesOf } from "#surveys/local-text.ts";
import { findLink } from "./find-link.ts";
import { renderNotice } from "./notice-page.tsx";
import { refusalOf } from "./refusal.ts";
import { makeNonce } from "./security-headers.ts";
import { sendPage } from "./send.ts";

/** The page behind a link. A link scanner may open it as often as it likes: only a press of the button begins. */
export async function showLanding(request: IncomingMessage, response: ServerResponse, token: string): Promise<void> {
  const nonce = makeNonce();
  const assetUrls = readSurveyAssets();
  const wanted = readAcceptLanguage(request.headers["accept-language"]);
  try {
    const link = await findLink(request, token);
    if (link.closedAt) {
      sendPage(response, 200, renderNotice({ kind: "closed", wanted, assetUrls, nonce }), nonce);
      return;
    }
    const organization = await findOrganizationName(database(), link.organizationId);
    const instrument = await withOrganization(link.organizationId, (tx) => findBlockInstrument(tx, link.blockId));
    const survey = instrument?.survey as unknown as SurveyJson;
    const html = renderLanding({
      organization: organization ?? "",
      waveName: link.waveName,
      sponsor: null,
      minutes: Math.max(1, Math.round(estimateMinutes(survey))),
      closesOn: link.closesOn,
      block: { label: link.blockLabel, size: link.blockSize },
      languages: languagesOf(survey),
      wanted,
      assetUrls,
      nonce,
    });
    sendPage(response, 200, html, nonce);
  } catch (error) {
    const { status, extra } = refusalOf(error);
    if (status >= 500) throw error;
    if (extra.retryAfterSeconds) response.setHeader("Retry-After", String(extra.retryAfterSeconds));
    const kind = status === 429 ? "too-many" : "unknown";
    sendPage(response, status, renderNotice({ kind, wanted, assetUrls, nonce }), nonce);
  }
}

export function showResume(request: IncomingMessage, response: ServerResponse): void {
  const nonce = makeNonce();
  const wanted = readAcceptLanguage(request.headers["accept-language"]);
  sendPage(response, 200, renderResume({ assetUrls: readSurveyAssets(), nonce, wanted }), nonce);
}
