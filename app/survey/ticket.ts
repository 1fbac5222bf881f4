import { fromBase64, toBase64 } from "./base64.ts";
import { blind, finalize, prepare, type TicketKey } from "./blind-ticket.ts";

/** All fields base64. Kept in the draft before the server hears of it, so that a crash asks again with the same value. */
export interface Ticket {
  kid: string;
  nonce: string;
  inverse: string;
  blinded: string;
  sig: string | null;
}
export type SignedTicket = Ticket & { sig: string };
/** A number from 0 up to 1, as Math.random gives it, but from the secure source. */
export type Draw = () => number;

export const secureDraw: Draw = () => (globalThis.crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** At which share of the cards the ticket is fetched: anywhere in the second half, so that its time says nothing about *Send*. */
export function drawTicketShare(draw: Draw = secureDraw): number {
  return 0.5 + draw() / 2;
}

/** @param card zero-based place of the card now shown among `cards` */
export function isTicketDue(share: number, card: number, cards: number): boolean {
  return cards > 0 && (card + 1) / cards > share;
}

/** 2 to 20 s between a ticket fetched on *Send* and the answers, so that the two requests are not neighbours. */
export function drawSealingMs(draw: Draw = secureDraw): number {
  return Math.round(2_000 + draw() * 18_000);
}

export async function newTicket(kid: string, key: TicketKey): Promise<Ticket> {
  const nonce = prepare();
  const { blinded, inverse } = await blind(key, nonce);
  return { kid, nonce: toBase64(nonce), inverse: toBase64(inverse), blinded: toBase64(blinded), sig: null };
}

export async function signTicket(ticket: Ticket, key: TicketKey, blindSig: string): Promise<SignedTicket> {
  const sig = await finalize(key, fromBase64(ticket.nonce), fromBase64(blindSig), fromBase64(ticket.inverse));
  return { ...ticket, sig: toBase64(sig) };
}
