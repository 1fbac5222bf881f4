import { z } from "zod";

/** An address an account can sign in with, in lower case; null when it is none. */
export function signInEmail(text: string): string | null {
  // Before it is normalised: putting a long run of accents into order would hold everybody up for seconds.
  if (text.length > 1000) return null;
  const parsed = z.email().max(254).safeParse(text.trim().normalize("NFKC").toLowerCase());
  return parsed.success ? parsed.data : null;
}
