import type { SurveyJson } from "#surveys/instrument.ts";
import type { TicketKey } from "./blind-ticket.ts";

export interface Assignment {
  wave: string;
  kid: string;
  closesOn: string;
}

/** A request the server refused for good; the caller says it in plain words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly field: string | null = null,
  ) {
    super(`refused with ${status}`);
  }
}

/** Worth another try with the very same body: the server or the network could not answer just now. */
export class Unavailable extends Error {
  constructor(readonly retryAfterMs: number | null) {
    super("unavailable");
  }
}

const isPassing = (status: number) => status === 408 || status === 425 || status === 429 || status >= 500;

async function request(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { referrerPolicy: "no-referrer", cache: "no-store", ...init });
  } catch {
    throw new Unavailable(null);
  }
  if (response.ok) return response;
  if (isPassing(response.status)) {
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    throw new Unavailable(Number.isFinite(seconds) ? seconds * 1000 : null);
  }
  const body: { error?: { field?: string } } | null = await response.json().catch(() => null);
  throw new Refused(response.status, body?.error?.field ?? null);
}

/** The browser would name its languages beside the answers. */
const ANY_LANGUAGE = "*";

const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", "accept-language": ANY_LANGUAGE },
  body: JSON.stringify(body),
});

export async function findAssignment(token: string): Promise<Assignment> {
  return (await request(`/api/s/${encodeURIComponent(token)}`, { credentials: "omit" })).json();
}

export async function findInstrument({ wave, kid }: Assignment): Promise<SurveyJson> {
  const url = `/api/waves/${encodeURIComponent(wave)}/instrument?kid=${encodeURIComponent(kid)}`;
  return (await request(url, { credentials: "omit" })).json();
}

export async function findTicketKey({ wave, kid }: Assignment): Promise<TicketKey> {
  const response = await request(`/api/waves/${encodeURIComponent(wave)}/keys`, { credentials: "omit" });
  const { keys }: { keys: (TicketKey & { kid: string })[] } = await response.json();
  const key = keys.find((candidate) => candidate.kid === kid);
  if (!key) throw new Refused(404);
  return key;
}

export async function askBlindSignature(token: string, kid: string, blinded: string): Promise<string> {
  const url = `/api/s/${encodeURIComponent(token)}/credential`;
  const response = await request(url, { ...post({ kid, blinded }), credentials: "omit" });
  return ((await response.json()) as { blindSig: string }).blindSig;
}

/** The only request that carries answers: no cookie, no token, no referrer. */
export async function sendAnswers(ballot: {
  kid: string;
  nonce: string;
  sig: string;
  answers: Record<string, unknown>;
}): Promise<string> {
  const response = await request("/api/responses", { ...post(ballot), credentials: "omit" });
  return ((await response.json()) as { receipt: string }).receipt;
}
