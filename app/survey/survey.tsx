import { createRoot } from "react-dom/client";
import { draftKey, openDraft } from "./draft.ts";
import { buildModel } from "./model.ts";
import type { Assignment } from "./requests.ts";
import { Respondent, type RespondentProps } from "./respondent.tsx";
import { openSession } from "./session.ts";

export type Start = Omit<RespondentProps, "session"> & {
  token: string;
  assignment: Assignment;
  storage: Storage | null;
};

/** Called while the landing page is still being read: the slow part is done before *Begin*. */
export function prepareSurvey(instrument: object) {
  const model = buildModel(instrument);
  return async (root: HTMLElement, { token, assignment, storage, ...shown }: Start): Promise<void> => {
    const store = openDraft(await draftKey({ ...assignment, token }), storage);
    const session = openSession(model, { token, assignment }, store);
    createRoot(root).render(<Respondent session={session} {...shown} />);
  };
}
