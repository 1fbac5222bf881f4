const KEY = "plumbline.link";
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

export function forgetLink(memory: TabMemory | null): void {
  try {
    memory?.removeItem(KEY);
  } catch {
    // Nothing could be written there either.
  }
}
