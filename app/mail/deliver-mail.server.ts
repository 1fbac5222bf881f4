import { createTransport, type Transporter } from "nodemailer";
import { env } from "#app/env.server.ts";
import { publicUrl } from "#app/public-url.server.ts";
import { isMailAddress } from "./mail-address.ts";

export interface Letter {
  recipient: string;
  subject: string;
  body: string;
  /** The same on every try, so that a mail sent twice is shown once. */
  messageId: string;
}

/** sent: the server took it. refused: it never will. later: it surely did not take it now. unsure: the line was cut. */
export type Delivery = "sent" | "refused" | "later" | "unsure";

let transport: { url: string; over: Transporter } | undefined;

/** Hands one letter to the mail server, for one recipient. Without SMTP_URL nothing is ever sent. */
export async function deliverMail({ recipient, subject, body, messageId }: Letter): Promise<Delivery> {
  if (!env.SMTP_URL) return "later";
  if (!isMailAddress(recipient) || /[\r\n]/.test(subject + messageId)) return "refused";
  try {
    // As an object, so that the library does not parse the address into several or a name.
    const to = { name: "", address: recipient };
    await open(env.SMTP_URL).sendMail({ from: sender(), to, subject, text: body, messageId });
    return "sent";
  } catch (error) {
    return judge(error as Fault);
  }
}

function open(url: string): Transporter {
  if (transport?.url !== url) {
    transport = {
      url,
      over: createTransport(url, { disableFileAccess: true, disableUrlAccess: true }),
    };
  }
  return transport.over;
}

type Fault = Error & { code?: string; responseCode?: number; syscall?: string };
const beforeTheMail = ["EDNS", "EAUTH", "ETLS", "ECONFIG", "EOAUTH2"];

/** A server that answered did not take it; so did one that was not reached. All else may have been cut after it had. */
export function judge({ code, responseCode, syscall }: Fault): Delivery {
  if (code === "EAUTH") return "later";
  if (responseCode !== undefined) return responseCode >= 500 ? "refused" : "later";
  if (code === "EENVELOPE" || code === "EMESSAGE") return "refused";
  const notReached = syscall === "connect" || syscall === "getaddrinfo" || beforeTheMail.includes(code ?? "");
  return notReached ? "later" : "unsure";
}

/** The mailbox that SMTP_URL signs in with, else one on our own host. */
function sender(): { name: string; address: string } {
  const user = decodeURIComponent(new URL(env.SMTP_URL ?? "").username);
  return { name: "Plumbline", address: isMailAddress(user) ? user : `plumbline@${new URL(publicUrl()).hostname}` };
}
