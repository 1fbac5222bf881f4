import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { inject } from "vitest";
import { env } from "#app/env.server.ts";

// The secret that signs cookies must not come from, or stay in, a real installation.
env.PLUMBLINE_KEYS = mkdtempSync(join(inject("keyFolder"), "keys-"));

export const site = "http://localhost:3000";

type Handler = (args: ActionFunctionArgs & LoaderFunctionArgs) => unknown;
export type Answer = { status: number; headers: Headers; body: unknown };

/** Runs a loader or an action the way the server does, and reads what came back: value, `data()` or a thrown Response. */
export async function run(handler: Handler, request: Request, params: Record<string, string> = {}): Promise<Answer> {
  try {
    return await read(await handler({ request, params, context: { nonce: "", clientAddress: "192.0.2.1" } }));
  } catch (thrown) {
    if (thrown instanceof Response) return read(thrown);
    throw thrown;
  }
}

async function read(value: unknown): Promise<Answer> {
  if (value instanceof Response) {
    const text = await value.text();
    const json = value.headers.get("Content-Type")?.startsWith("application/json");
    return { status: value.status, headers: value.headers, body: json ? JSON.parse(text) : text };
  }
  if (typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit") {
    const { data, init } = value as unknown as { data: unknown; init: ResponseInit | null };
    return { status: init?.status ?? 200, headers: new Headers(init?.headers), body: data };
  }
  return { status: 200, headers: new Headers(), body: value };
}

export const get = (path: string, headers: Record<string, string> = {}) => new Request(site + path, { headers });

export const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request(site + path, { method: "POST", body: new URLSearchParams(fields), headers });

/** The cookie header a browser would send back. */
export const cookiesOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
