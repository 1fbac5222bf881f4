import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { env } from "#app/env.server.ts";

export const makeNonce = (): string => randomBytes(16).toString("base64");

/** On every answer of this process. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  if (env.PUBLIC_URL?.startsWith("https:")) {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
}

const locked = ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"];

/** For data: nothing in it may ever run or be framed. */
export const dataPolicy = locked.join("; ");

/** For pages: own files, and scripts and styles that carry this response's nonce. Nothing inline, nothing foreign. */
export function pagePolicy(nonce: string, { development = false }: { development?: boolean } = {}): string {
  const own = `'self' 'nonce-${nonce}'`;
  return [
    ...locked,
    `script-src ${own}`,
    // The development server puts styles into the page by script, without a nonce.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src ${own}`,
    "img-src 'self' data:",
    "font-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
  ].join("; ");
}
