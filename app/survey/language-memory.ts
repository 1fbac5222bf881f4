const KEY = "plumbline.language";

/** The language somebody chose, for a reload of this tab; the server never hears of it. */
export function openLanguageMemory(memory: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null) {
  let isClosed = false;
  return {
    recall(): string | null {
      try {
        return memory?.getItem(KEY) ?? null;
      } catch {
        return null;
      }
    },
    keep(language: string): void {
      if (isClosed) return;
      try {
        memory?.setItem(KEY, language);
      } catch {
        // The page in front of the person stays in the chosen language all the same.
      }
    },
    /** For good: a language chosen on the receipt leaves nothing behind. */
    forget(): void {
      isClosed = true;
      try {
        memory?.removeItem(KEY);
      } catch {
        // Nothing could be written there either.
      }
    },
  };
}

export type LanguageMemory = ReturnType<typeof openLanguageMemory>;
