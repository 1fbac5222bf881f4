import type { IncomingMessage } from "node:http";
import { env } from "#app/env.server.ts";
import { isLoopback } from "#app/public-url.server.ts";
import { Refusal } from "./refusal.ts";

/**
 * Refuses a state-changing request that another site could have made a browser send. With neither Origin nor
 * Sec-Fetch-Site it passes: that is a program, and it holds no cookie it was not given.
 */
export function requireOwnOrigin(request: IncomingMessage): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const foreignOrigin = origin !== undefined && !isOwn(origin, request.headers.host);
  const foreignSite = site !== undefined && site !== "same-origin" && site !== "none";
  if (foreignOrigin || foreignSite) {
    throw new Refusal(403, "foreign_origin", "This request came from another site.");
  }
}

/** Behind a proxy that ends TLS only PUBLIC_URL is right; without it, the address the request was sent to. */
function isOwn(origin: string, host: string | undefined): boolean {
  const own = env.PUBLIC_URL ?? `http://${host ?? ""}`;
  if (!URL.canParse(own) || !URL.canParse(origin)) return false;
  const [a, b] = [new URL(origin), new URL(own)];
  if (a.origin === b.origin) return a.origin !== "null";
  // localhost, 127.0.0.1 and [::1] are one machine: what is printed and what is typed may differ.
  return isLoopback(a.hostname) && isLoopback(b.hostname) && a.protocol === b.protocol && a.port === b.port;
}
