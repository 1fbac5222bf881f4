import { fromBase64, toBase64 } from "#app/survey/base64.ts";
import { blind, finalize, prepare, type TicketKey } from "#app/survey/blind-ticket.ts";

/** What a link is good for: its wave and the key of its block. */
export type Invitation = { wave: string; kid: string; closesOn: string };
export type Ticket = { kid: string; nonce: string; sig: string };

/** Half a minute and more: longer than a database needs to recover from a kill. */
const tries = 120;

/** One person's way through the HTTP contract, as the browser goes it: link, blind ticket, answers without the link. */
export async function answerByHttp(baseUrl: string, token: string, answers: Record<string, unknown>): Promise<string> {
  return deliver(baseUrl, await fetchTicket(baseUrl, token), answers);
}

/** A ticket whose signature the server made without seeing what it signed. */
export async function fetchTicket(baseUrl: string, token: string): Promise<Ticket> {
  const { wave, kid } = await request<Invitation>(`${baseUrl}/api/s/${token}`);
  const key = await publicKey(baseUrl, wave, kid);
  const message = prepare();
  const { blinded, inverse } = await blind(key, message);
  const body = { kid, blinded: toBase64(blinded) };
  const { blindSig } = await request<{ blindSig: string }>(`${baseUrl}/api/s/${token}/credential`, body);
  const sig = await finalize(key, message, fromBase64(blindSig), inverse);
  return { kid, nonce: toBase64(message), sig: toBase64(sig) };
}

export async function deliver(baseUrl: string, ticket: Ticket, answers: Record<string, unknown>): Promise<string> {
  return (await request<{ receipt: string }>(`${baseUrl}/api/responses`, { ...ticket, answers })).receipt;
}

const keyLists = new Map<string, Promise<Map<string, TicketKey>>>();

/** One list for everybody, so that a key made for one person would show. */
async function publicKey(baseUrl: string, wave: string, kid: string): Promise<TicketKey> {
  const url = `${baseUrl}/api/waves/${wave}/keys`;
  const reading = keyLists.get(url) ?? readKeys(url);
  keyLists.set(url, reading);
  const key = (await reading).get(kid);
  if (!key) throw new Error(`the key list of wave ${wave} lacks ${kid}`);
  return key;
}

async function readKeys(url: string): Promise<Map<string, TicketKey>> {
  const { keys } = await request<{ keys: ({ kid: string } & TicketKey)[] }>(url);
  return new Map(keys.map(({ kid, n, e }) => [kid, { n, e }]));
}

/** Sends the same again while the server is away or asks to wait: no step of this path can happen twice. */
async function request<T>(url: string, body?: unknown): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null);
    if (response?.ok) return (await response.json()) as T;
    const passing = !response || response.status >= 500 || response.status === 429;
    if (!passing || attempt === tries) {
      throw new Error(`${new URL(url).pathname.split("/")[2]}: ${response ? await response.text() : "no answer"}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
