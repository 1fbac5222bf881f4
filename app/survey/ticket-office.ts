import { type Assignment, askBlindSignature, findTicketKey } from "./requests.ts";
import { newTicket, type SignedTicket, signTicket, type Ticket } from "./ticket.ts";

const isSigned = (ticket: Ticket | null): ticket is SignedTicket => Boolean(ticket?.sig);

/** One ticket for each draft, however often it is asked for: a second blinded value would be refused. */
export function openTicketOffice(
  link: { token: string; assignment: Assignment },
  kept: { read(): Ticket | null; keep(ticket: Ticket): void },
) {
  let underWay: Promise<SignedTicket> | null = null;

  async function redeem(): Promise<SignedTicket> {
    const { token, assignment } = link;
    const key = await findTicketKey(assignment);
    const ticket = kept.read() ?? (await newTicket(assignment.kid, key));
    kept.keep(ticket);
    const signed = await signTicket(ticket, key, await askBlindSignature(token, ticket.kid, ticket.blinded));
    kept.keep(signed);
    return signed;
  }

  return {
    hasTicket: () => isSigned(kept.read()),
    ticket(): Promise<SignedTicket> {
      const ticket = kept.read();
      if (isSigned(ticket)) return Promise.resolve(ticket);
      underWay ??= redeem().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

export type TicketOffice = ReturnType<typeof openTicketOffice>;
