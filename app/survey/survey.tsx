import { createRoot } from "react-dom/client";
import { languagesOf } from "#surveys/local-text.ts";
import { draftKey, openDraft } from "./draft.ts";
import { buildModel, openBlank } from "./model.ts";
import { rehearse } from "./rehearsal.tsx";
import type { Assignment } from "./requests.ts";
import { Respondent, type RespondentProps } from "./respondent.tsx";
import { openSession } from "./session.ts";

export type Start = Omit<RespondentProps, "session" | "languages"> & {
  token: string;
  assignment: Assignment;
  language: string;
  storage: Storage | null;
};

/** Called while the landing page is still being read: the slow part is done before *Begin*. */
export async function prepareSurvey(instrument: Parameters<typeof languagesOf>[0], idle: () => Promise<void>) {
  const model = buildModel(instrument);
  await idle();
  const blank = openBlank(model);
  const languages = languagesOf(instrument);
  return {
    rehearse: (language: string) => rehearse(instrument, language),
    async start(root: HTMLElement, { token, assignment, language, storage, ...shown }: Start): Promise<void> {
      const store = openDraft(await draftKey({ ...assignment, token }), storage);
      const session = openSession(blank, { token, assignment }, store, language);
      createRoot(root).render(<Respondent session={session} languages={languages} {...shown} />);
    },
  };
}
