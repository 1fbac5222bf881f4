import type { SurveyModel } from "survey-core";
import { fromBase64, toBase64url } from "./base64.ts";
import { type Draft, type DraftStore, openDraft } from "./draft.ts";
import { type BlankSurvey, bindDraft, buildModel, openBlank } from "./model.ts";
import type { Assignment } from "./requests.ts";
import { openTicketOffice, type TicketOffice } from "./ticket-office.ts";

/** One person answering on one device: the model, the draft behind it and the ticket. Knows no React. */
export interface Session {
  model: SurveyModel;
  draft: Draft;
  office: TicketOffice;
  assignment: Assignment;
  keptOn: "device" | "tab";
  /** grows with every change, so that the screen knows when to draw again */
  changes: number;
  /** What the questions are read in; it stays on this device. */
  readonly language: string;
  speak(language: string): void;
  save(): void;
  subscribe(listener: () => void): () => void;
  /** The receipt this device expects: the server's must be the same. */
  expectedReceipt(): Promise<string | null>;
  /** Leaves nothing of this survey on the device. */
  forget(): void;
}

export function openSession(
  blank: BlankSurvey,
  link: { token: string; assignment: Assignment },
  store: DraftStore,
  language: string,
): Session {
  const { model } = blank;
  const listeners = new Set<() => void>();
  let forgotten = false;
  model.locale = language;
  const draft = bindDraft(blank, store.load(), () => session.save());
  const tell = () => {
    session.changes++;
    for (const listener of listeners) listener();
  };
  const session: Session = {
    model,
    draft,
    assignment: link.assignment,
    keptOn: "device",
    changes: 0,
    get language() {
      return model.locale || "en";
    },
    speak(next) {
      model.locale = next;
      tell();
    },
    office: openTicketOffice(link, {
      read: () => draft.ticket,
      keep(ticket) {
        draft.ticket = ticket;
        session.save();
      },
    }),
    save() {
      if (forgotten) return;
      session.keptOn = store.save(draft);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async expectedReceipt() {
      if (!draft.ticket) return null;
      const hash = await globalThis.crypto.subtle.digest("SHA-256", fromBase64(draft.ticket.nonce));
      return toBase64url(new Uint8Array(hash));
    },
    forget() {
      forgotten = true;
      store.clear();
    },
  };
  session.save();
  return session;
}

/** The survey as nobody's: for a look at its cards. Its draft stays in memory, and it is never sent. */
export function openTrial(instrument: object, language: string): Session {
  const link = { token: "", assignment: { wave: "", kid: "", closesOn: "" } };
  return openSession(openBlank(buildModel(instrument)), link, openDraft("trial", null), language);
}
