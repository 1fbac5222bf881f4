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

export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { field, retryAfterSeconds } = refusal.extra;
  if (retryAfterSeconds) response.setHeader("Retry-After", String(retryAfterSeconds));
  // A body that was refused unread would be taken for the next request on this connection.
  if (!request.complete) response.setHeader("Connection", "close");
  const { code, message } = refusal;
  sendJson(response, refusal.status, { error: { code, message, ...(field === undefined ? {} : { field }) } });
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  const body = Buffer.from(text);
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Length", body.length);
  response.setHeader("Cache-Control", "no-store");
  response.end(response.req.method === "HEAD" ? undefined : body);
}
