import { setTimeout as delay } from "node:timers/promises";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "#app/env.server.ts";
import { publicUrl } from "#app/public-url.server.ts";
import type { Outcome } from "#db/queries/deliveries.ts";
import { isMailAddress } from "./mail-address.ts";

export interface Letter {
  recipient: string;
  subject: string;
  body: string;
  /** The same on every try, so that a mail sent twice is shown once. */
  messageId: string;
}

/**
 * sent: the server took it. failed: it never will. later: it answered that it does not now. away: it was not reached, or did
 * not let us in. unsure: the line was cut, perhaps after it had taken the mail.
 */
export type Attempt = { outcome: Outcome; reason: string | null };

/** Longer than this and the worker's lease would run out under it (db/queries/deliveries.ts). */
const deadlineMs = 45_000;
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

let transport: { url: string; over: Transporter } | undefined;

/** Hands one letter to the mail server, for one recipient. Without SMTP_URL nothing is ever sent. */
export async function deliverMail({ recipient, subject, body, messageId }: Letter): Promise<Attempt> {
  if (!env.SMTP_URL) return { outcome: "away", reason: "SMTP_URL is not set" };
  if (!isMailAddress(recipient)) return { outcome: "failed", reason: "not a plain mail address" };
  if (/[\r\n]/.test(subject + messageId)) return { outcome: "failed", reason: "a line break in a header" };
  // As objects, so that the library does not parse an address into several, or into a name.
  const [from, to] = [sender(), { name: "", address: recipient }];
  const headers = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF" };
  const sending = open(env.SMTP_URL).sendMail({ from, to, subject, text: body, messageId, headers });
  sending.catch(() => {});
  const timer = new AbortController();
  const late = delay(deadlineMs, { outcome: "unsure", reason: "the mail server took too long" } as const, {
    signal: timer.signal,
  });
  late.catch(() => {});
  const done = sending.then((): Attempt => ({ outcome: "sent", reason: null }), judge);
  return Promise.race([done, late]).finally(() => timer.abort());
}

function open(url: string): Transporter {
  if (transport?.url !== url) {
    transport = {
      url,
      over: createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true }),
    };
  }
  return transport.over;
}

type Fault = Error & {
  code?: string;
  responseCode?: number;
  syscall?: string;
  response?: string;
  command?: string;
};
const beforeTheMail = ["EDNS", "EAUTH", "ETLS", "ECONFIG", "EOAUTH2"];

/**
 * Only what the server says to this recipient or this text is about this mail. What it says to our greeting, sign-in or
 * sender it would say to every mail, and none may be given up for it. A line that was cut may have been cut after the mail.
 */
export function judge({ code, responseCode, syscall, response, command }: Fault): Attempt {
  // Without the server's words: they quote the address.
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? "")?.[1];
  const answer = `the mail server answered ${responseCode}${status ? ` ${status}` : ""}`;
  const isAboutMail = command === "RCPT TO" || command === "DATA";
  if (code === "EAUTH") return { outcome: "away", reason: "the mail server refused our sign-in" };
  if (responseCode !== undefined && isAboutMail) {
    return { outcome: responseCode >= 500 ? "failed" : "later", reason: answer };
  }
  if (responseCode !== undefined) return { outcome: "away", reason: `${answer} to ${command ?? "our greeting"}` };
  if (code === "EENVELOPE" || code === "EMESSAGE")
    return { outcome: "failed", reason: "it cannot be written as a mail" };
  const notReached = syscall === "connect" || syscall === "getaddrinfo" || beforeTheMail.includes(code ?? "");
  if (notReached) return { outcome: "away", reason: `the mail server was not reached (${code ?? syscall})` };
  return { outcome: "unsure", reason: "the line was cut while it was being sent" };
}

/** The mailbox that SMTP_URL signs in with, else one on our own host. Bounces come back to it. */
export function sender(): { name: string; address: string } {
  const user = decodeURIComponent(new URL(env.SMTP_URL ?? "smtp://localhost").username);
  return { name: "Plumbline", address: isMailAddress(user) ? user : `plumbline@${new URL(publicUrl()).hostname}` };
}
