import { useCallback, useEffect, useRef, useState } from "react";
import { answersToSend } from "./answers.ts";
import { deliver, type Step } from "./deliver.ts";
import { BAD_SIGNATURE, type Refusal, refusalOf } from "./refusal.ts";
import { Refused } from "./requests.ts";
import type { Session } from "./session.ts";

export type Phase =
  | { at: "cards" }
  | { at: "sending"; step: Step }
  | { at: "refused"; refusal: Refusal; field: string | null }
  | { at: "received"; code: string; matches: boolean };

/** Where the person stands between the last card and the receipt. */
export function useDelivery(session: Session, onForget: () => void) {
  const [phase, setPhase] = useState<Phase>(session.draft.sent ? { at: "sending", step: "sending" } : { at: "cards" });

  const refuse = useCallback(
    (problem: unknown) => {
      if (!(problem instanceof Refused)) {
        setPhase({ at: "refused", refusal: BAD_SIGNATURE, field: null });
        return;
      }
      const question = problem.field ? session.model.getQuestionByName(problem.field) : null;
      const during = session.office.hasTicket() ? "answers" : "ticket";
      const refusal = refusalOf(problem.status, during, question !== null);
      if (refusal.canEdit) {
        session.draft.sent = null;
        session.save();
      }
      if (problem.status === 409 || problem.status === 410) {
        session.forget();
        onForget();
      }
      setPhase({ at: "refused", refusal, field: question?.name ?? null });
    },
    [session, onForget],
  );

  const send = useCallback(async () => {
    const answers = session.draft.sent ?? answersToSend(session.model);
    if (!answers) return;
    session.draft.sent = answers;
    session.save();
    try {
      const code = await deliver(session.office, answers, (step) => setPhase({ at: "sending", step }));
      const expected = await session.expectedReceipt();
      session.forget();
      onForget();
      setPhase({ at: "received", code, matches: expected === code });
    } catch (problem) {
      refuse(problem);
    }
  }, [session, refuse, onForget]);

  const isUnconfirmed = useRef(session.draft.sent !== null);
  useEffect(() => {
    // *Send* was pressed before this page was reloaded: the very same answers go again, and count once.
    if (!isUnconfirmed.current) return;
    isUnconfirmed.current = false;
    void send();
  }, [send]);

  return { phase, send, refuse, edit: () => setPhase({ at: "cards" }) };
}
