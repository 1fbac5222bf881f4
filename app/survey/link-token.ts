const KEY = "plumbline.link";
const BEGUN = "plumbline.begun";
const WITHOUT_TOKEN = "/s/";

type TabMemory = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Browsers that forbid storage throw on the very name of it. */
export function storageOf(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return globalThis[kind];
  } catch {
    return null;
  }
}

/**
 * Takes the token out of the address before anything else runs, so that neither history, nor a shared screen, nor a
 * referrer holds it. This tab remembers it, so that a reload can go on.
 */
export function takeToken(
  path: string,
  history: Pick<History, "replaceState">,
  memory: TabMemory | null,
): string | null {
  const token = /^\/s\/([^/]+)\/?$/.exec(path)?.[1];
  if (!token) return null;
  history.replaceState(null, "", WITHOUT_TOKEN);
  try {
    memory?.setItem(KEY, token);
  } catch {
    // The token stays in this page's memory; only a reload will need the link again.
  }
  return decodeURIComponent(token);
}

export function rememberedLink(memory: TabMemory | null): string | null {
  try {
    const token = memory?.getItem(KEY);
    return token ? WITHOUT_TOKEN + token : null;
  } catch {
    return null;
  }
}

/** After a reload of a tab in which *Begin* was pressed for this link, the cards come back without another press. */
export function hasBegun(memory: TabMemory | null, token: string): boolean {
  try {
    return memory?.getItem(BEGUN) === token;
  } catch {
    return false;
  }
}

export function rememberBegun(memory: TabMemory | null, token: string): void {
  try {
    memory?.setItem(BEGUN, token);
  } catch {
    // A reload will show the landing page again.
  }
}

export function forgetLink(memory: TabMemory | null): void {
  try {
    memory?.removeItem(KEY);
    memory?.removeItem(BEGUN);
  } catch {
    // Nothing could be written there either.
  }
}
