import type { Ticket } from "./ticket.ts";

/** What stays on the device until the answers are delivered. */
export interface Draft {
  answers: Record<string, unknown>;
  /** name of the card last shown */
  card: string | null;
  /** drawn on this device and, the form letter apart, never sent */
  drawn: { form: string; meaning: string[]; seed: number; ticketShare: number };
  ticket: Ticket | null;
  /** what *Send* sent first: a repeat must be the same to the letter, or the server takes it for a second ballot */
  sent: Record<string, unknown> | null;
}

type KeptOn = "device" | "tab";
export interface DraftStore {
  load(): Draft | null;
  /** @returns where the draft is now: a private window or a full disk leaves it in this tab only */
  save(draft: Draft): KeptOn;
  clear(): void;
}

const PREFIX = "plumbline.draft.";

/** The key says nothing: it can be found again by the link alone, and the link cannot be read from it. */
export async function draftKey(link: { wave: string; kid: string; token: string }): Promise<string> {
  const text = new TextEncoder().encode(`${link.wave}\n${link.kid}\n${link.token}`);
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", text));
  return PREFIX + Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Draft | null;
  return typeof draft === "object" && typeof draft?.answers === "object" && typeof draft.drawn?.seed === "number";
}

/** `storage` is null where the browser refuses even to name it. */
export function openDraft(
  key: string,
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null,
): DraftStore {
  let kept: Draft | null = null;
  return {
    load() {
      try {
        const stored: unknown = JSON.parse(storage?.getItem(key) ?? "null");
        if (isDraft(stored)) kept = stored;
      } catch {
        // Unreadable or forbidden: begin again rather than stop somebody from answering.
      }
      return kept;
    },
    save(draft) {
      kept = draft;
      try {
        if (!storage) return "tab";
        storage.setItem(key, JSON.stringify(draft));
        return "device";
      } catch {
        return "tab";
      }
    },
    clear() {
      kept = null;
      try {
        storage?.removeItem(key);
      } catch {
        // Storage that cannot be written holds nothing of ours.
      }
    },
  };
}
