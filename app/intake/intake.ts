import type { IncomingMessage, ServerResponse } from "node:http";
import { countRequest, logFailure } from "./access-log.ts";
import { withinCapacity } from "./capacity.ts";
import { giveCredential } from "./credential.ts";
import { findLink } from "./find-link.ts";
import { checkHealth, checkReadiness } from "./health.ts";
import { showLanding, showResume } from "./landing.tsx";
import { requireOwnOrigin } from "./own-origin.ts";
import { Refusal, refusalOf } from "./refusal.ts";
import { takeResponse } from "./responses.ts";
import { sendJson, sendRefusal } from "./send.ts";
import { sendStaticFile } from "./static-files.ts";
import { findBallotList, findInstrument, listPublicKeys } from "./wave-documents.ts";

interface Route {
  name: string;
  method: "GET" | "POST";
  path: RegExp;
  handle(call: {
    request: IncomingMessage;
    response: ServerResponse;
    part: string;
    query: URLSearchParams;
  }): Promise<void>;
}

const uuid = "([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})";

const routes: readonly Route[] = [
  {
    name: "responses",
    method: "POST",
    path: /^\/api\/responses$/,
    handle: async ({ request, response }) => {
      const { status, receipt } = await takeResponse(request);
      sendJson(response, status, { receipt });
    },
  },
  {
    name: "credential",
    method: "POST",
    path: /^\/api\/s\/([^/]{1,200})\/credential$/,
    handle: async ({ request, response, part }) => sendJson(response, 200, await giveCredential(request, part)),
  },
  {
    name: "link",
    method: "GET",
    path: /^\/api\/s\/([^/]{1,200})$/,
    handle: async ({ request, response, part }) => {
      const { waveId, kid, closesOn } = await findLink(request, part);
      sendJson(response, 200, { wave: waveId, kid, closesOn });
    },
  },
  {
    name: "keys",
    method: "GET",
    path: new RegExp(`^/api/waves/${uuid}/keys$`, "i"),
    handle: async ({ response, part }) => sendJson(response, 200, await listPublicKeys(part)),
  },
  {
    name: "instrument",
    method: "GET",
    path: new RegExp(`^/api/waves/${uuid}/instrument$`, "i"),
    handle: async ({ response, part, query }) => sendJson(response, 200, await findInstrument(part, query.get("kid"))),
  },
  {
    name: "ballots",
    method: "GET",
    path: new RegExp(`^/api/waves/${uuid}/ballots$`, "i"),
    handle: async ({ response, part }) => sendJson(response, 200, await findBallotList(part)),
  },
  {
    name: "landing",
    method: "GET",
    path: /^\/s\/([^/]{1,200})$/,
    handle: ({ request, response, part }) => showLanding(request, response, part),
  },
  {
    name: "resume",
    method: "GET",
    path: /^\/s\/?$/,
    handle: async ({ request, response }) => showResume(request, response),
  },
  {
    name: "survey-assets",
    method: "GET",
    path: /^\/survey-assets\/(.+)$/,
    handle: ({ request, response, part }) => sendStaticFile(request, response, "survey-assets", part),
  },
  {
    name: "assets",
    method: "GET",
    path: /^\/assets\/(.+)$/,
    handle: ({ request, response, part }) => sendStaticFile(request, response, "assets", part),
  },
  {
    name: "healthz",
    method: "GET",
    path: /^\/healthz$/,
    handle: async ({ response }) => sendJson(response, 200, await checkHealth()),
  },
  {
    name: "readyz",
    method: "GET",
    path: /^\/readyz$/,
    handle: async ({ response }) => sendJson(response, 200, await checkReadiness()),
  },
];

/**
 * The answer path: plain node:http in front of the pages, with no session and no framework. False when the address is not
 * one of its own. Common security headers are set by the caller.
 */
export function handleIntake(request: IncomingMessage, response: ServerResponse): boolean {
  const [path = "/", search = ""] = (request.url ?? "/").split("?", 2);
  const route = routes.find((candidate) => candidate.path.test(path));
  if (!route) return false;
  const part = route.path.exec(path)?.[1] ?? "";
  response.once("close", () => countRequest(route.name, request.method ?? "", response.statusCode));
  const work = async () => {
    requireMethod(request, response, route.method);
    requireOwnOrigin(request);
    await route.handle({ request, response, part, query: new URLSearchParams(search) });
  };
  withinCapacity(work).catch((error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal.status >= 500) logFailure(route.name, error);
    return sendRefusal(request, response, refusal);
  });
  return true;
}

function requireMethod(request: IncomingMessage, response: ServerResponse, method: Route["method"]): void {
  if (request.method === method || (method === "GET" && request.method === "HEAD")) return;
  response.setHeader("Allow", method === "GET" ? "GET, HEAD" : method);
  throw new Refusal(405, "method", "This address does not take that method.");
}
