import { sendAnswers } from "./requests.ts";
import { untilAnswered } from "./retry.ts";
import { drawSealingMs } from "./ticket.ts";
import type { TicketOffice } from "./ticket-office.ts";

export type Step = "sealing" | "sending" | "waiting";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Ticket, pause, answers. @returns the receipt @throws Refused when the server will not take it */
export async function deliver(
  office: TicketOffice,
  answers: Record<string, unknown>,
  onStep: (step: Step) => void,
  { sealing = sleep, sealingMs = drawSealingMs }: { sealing?: typeof sleep; sealingMs?: () => number } = {},
): Promise<string> {
  const ticketIsOld = office.hasTicket();
  onStep("sealing");
  const { kid, nonce, sig } = await untilAnswered(() => office.ticket(), { onWait: () => onStep("waiting") });
  if (!ticketIsOld) {
    onStep("sealing");
    await sealing(sealingMs());
  }
  onStep("sending");
  return untilAnswered(() => sendAnswers({ kid, nonce, sig, answers }), { onWait: () => onStep("waiting") });
}
