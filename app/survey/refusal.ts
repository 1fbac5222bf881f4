/** What a refusal means for the person who is answering, and whether the draft is still of use. */
export interface Refusal {
  title: string;
  text: string;
  /** The answers can be changed and sent again. */
  canEdit: boolean;
}

export function refusalOf(status: number, during: "ticket" | "answers", questionTitle: string | null): Refusal {
  if (during === "ticket" && status === 404) {
    return {
      title: "This link has no ticket left.",
      text: "A ticket was already given for it, perhaps in another browser or on another device, or the link has been withdrawn. These answers cannot be sent from here. If you began elsewhere, go on there.",
      canEdit: false,
    };
  }
  if (status === 409) {
    return {
      title: "Answers have already been received with this ticket.",
      text: "What arrived first counts. Nothing was added and nothing was changed.",
      canEdit: false,
    };
  }
  if (status === 410) {
    return {
      title: "The survey has closed.",
      text: "Your answers did not arrive before it closed, so they are not counted. They have been removed from this device.",
      canEdit: false,
    };
  }
  if (status === 422) {
    return {
      title: "One answer was not accepted.",
      text: questionTitle
        ? `It is the answer to “${questionTitle}”. Change it or skip the question, then send again.`
        : "Nothing was sent. Go back, look through your answers, then send again.",
      canEdit: true,
    };
  }
  return {
    title: "The server refused the answers.",
    text: `Nothing was stored (code ${status}). Please tell the person who invited you, and keep this page open if you can.`,
    canEdit: true,
  };
}

export const BAD_SIGNATURE: Refusal = {
  title: "The server’s signature does not check out.",
  text: "Your browser tested the ticket before using it, and it is not valid under the published key. Nothing was sent. Please tell the person who invited you.",
  canEdit: false,
};
