import { env } from "#app/env.server.ts";
import { refusal } from "./refusal.server.ts";

/**
 * Throws 403 for a state-changing request that another site could have made a browser send. A program that sends neither
 * Origin nor Sec-Fetch-Site passes: it holds no cookie that it was not given.
 */
export function requireOwnOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("Origin");
  const site = request.headers.get("Sec-Fetch-Site");
  const foreignOrigin = origin !== null && !isOwn(origin, request);
  const foreignSite = site !== null && site !== "same-origin" && site !== "none";
  if (foreignOrigin || foreignSite) throw refusal(403, "foreign_origin", "This request came from another site.");
}

/** PUBLIC_URL, or the host that was asked: a page of another site can choose neither. The scheme is the proxy's matter. */
function isOwn(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  if (env.PUBLIC_URL && origin === new URL(env.PUBLIC_URL).origin) return true;
  return new URL(origin).host === new URL(request.url).host;
}
