import { env } from "#app/env.server.ts";

let listening: string | undefined;

/** The web process says where it listens: with PORT=0 nobody knows it before. */
export function setListening(url: string): void {
  listening = url;
}

/** Where people reach this installation: the start of every link that leaves it. */
export function publicUrl(): string {
  return env.PUBLIC_URL ?? listening ?? `http://localhost:${env.PORT}`;
}

/** Browsers lend their cryptography to https and to this machine only; over anything else nobody could make a ticket. */
export function isSecureAddress(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || isLoopback(hostname);
}

export const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
