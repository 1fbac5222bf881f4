import { useEffect, useSyncExternalStore } from "react";
import { visibleQuestions } from "./answers.ts";
import { Refused } from "./requests.ts";
import type { Session } from "./session.ts";
import { isTicketDue } from "./ticket.ts";

/** Draws again after every change of answer or card, all of which pass through the draft. */
export function useSession(session: Session): void {
  useSyncExternalStore(session.subscribe, () => session.changes);
}

/** Fetches the ticket at the drawn moment. A server that cannot be reached is asked again on a later card or on *Send*. */
export function useTicketInTime(session: Session, card: number, onRefused: (problem: Refused) => void): void {
  useEffect(() => {
    const { office, draft, model } = session;
    if (office.hasTicket() || draft.sent || !isTicketDue(draft.drawn.ticketShare, card, visibleQuestions(model).length))
      return;
    office.ticket().catch((problem: unknown) => {
      if (problem instanceof Refused) onRefused(problem);
    });
  }, [session, card, onRefused]);
}

/** Asks before the page closes while the only copy of the answers is in this tab. */
export function useCloseWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener("beforeunload", warn);
    return () => globalThis.removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
