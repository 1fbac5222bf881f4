import type { IncomingMessage, ServerResponse } from "node:http";
import type { Refusal } from "./refusal.ts";
import { dataPolicy, pagePolicy } from "./security-headers.ts";

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.setHeader("Content-Security-Policy", dataPolicy);
  send(response, status, "application/json; charset=utf-8", JSON.stringify(body));
}

export function sendPage(response: ServerResponse, status: number, html: string, nonce: string): void {
  response.setHeader("Content-Security-Policy", pagePolicy(nonce));
  send(response, status, "text/html; charset=utf-8", html);
}

/** More than the largest body we take, so that one somewhat over it still learns why. */
const discardedBytes = 1024 * 1024;
const discardedWithinMs = 2_000;

/**
 * Answers with a refusal once the rest of the body has been thrown away. Closing on bytes that nobody has read makes the
 * kernel reset the connection, and whoever was still sending never sees the reply.
 */
export async function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): Promise<void> {
  if (!response.headersSent) await discardBody(request);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { field, retryAfterSeconds } = refusal.extra;
  if (retryAfterSeconds) response.setHeader("Retry-After", String(retryAfterSeconds));
  // Too long or too slow: what is still to come would be taken for the next request on this connection.
  if (!request.complete) response.setHeader("Connection", "close");
  const { code, message } = refusal;
  sendJson(response, refusal.status, { error: { code, message, ...(field === undefined ? {} : { field }) } });
}

function discardBody(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let length = 0;
    const stop = () => {
      clearTimeout(timer);
      request.off("data", count).off("close", stop).pause();
      resolve();
    };
    const count = (part: Buffer) => {
      length += part.length;
      if (length > discardedBytes) stop();
    };
    const timer = setTimeout(stop, discardedWithinMs);
    request.on("data", count).once("end", stop).once("close", stop).resume();
  });
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  const body = Buffer.from(text);
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Length", body.length);
  response.setHeader("Cache-Control", "no-store");
  response.end(response.req.method === "HEAD" ? undefined : body);
}
