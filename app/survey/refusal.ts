import type { SurveyWord } from "./messages/survey.ts";

/** What a refusal means for the person who is answering, and whether the draft is still of use. */
export interface Refusal {
  title: SurveyWord;
  text: SurveyWord;
  /** The answers can be changed and sent again. */
  canEdit: boolean;
  status?: number;
}

export function refusalOf(status: number, during: "ticket" | "answers", isOneQuestion: boolean): Refusal {
  if (during === "ticket" && status === 404) return { title: "noTicketTitle", text: "noTicket", canEdit: false };
  if (status === 409) return { title: "alreadyTitle", text: "already", canEdit: false };
  if (status === 410) return { title: "closedTitle", text: "closed", canEdit: false };
  if (status === 422)
    return { title: "oneRefusedTitle", text: isOneQuestion ? "oneRefused" : "someRefused", canEdit: true };
  return { title: "refusedTitle", text: "refused", canEdit: true, status };
}

export const BAD_SIGNATURE: Refusal = { title: "badSignatureTitle", text: "badSignature", canEdit: false };
