import { setTimeout as delay } from "node:timers/promises";
import { APIError } from "better-auth/api";
import { findMembership } from "#db/queries/accounts.ts";
import { auth } from "./auth.server.ts";
import { hashPassword } from "./password.server.ts";
import { maximumPasswordLength } from "./password-length.ts";
import { countTry, forgiveTries } from "./sign-in-throttle.server.ts";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** The address of the connection, for throttling only; never stored. */
    clientAddress?: string;
  }
}

type Outcome =
  | { ok: true; cookies: string[] }
  | { ok: false; status: 401 }
  | { ok: false; status: 429; waitSeconds: number };

/** No refusal comes sooner, whatever was wrong: the time must not say whether an account exists. */
const refusalFloorMs = 250;

/** Checks a password and opens a session under a new id; the session the browser came with, if any, ends. */
export async function signIn(request: Request, email: string, password: string, address: string): Promise<Outcome> {
  const name = email.trim().toLowerCase().slice(0, 254);
  const waitSeconds = await countTry(name, address);
  if (waitSeconds !== null) return { ok: false, status: 429, waitSeconds };
  const floor = delay(refusalFloorMs);
  const cookies = await openSession(name, password);
  if (!cookies) {
    await floor;
    return { ok: false, status: 401 };
  }
  await forgiveTries(name, address);
  await signOut(request);
  return { ok: true, cookies };
}

/** Ends the session on the server at once. Returns the cookies that clear it in the browser. */
export async function signOut(request: Request): Promise<string[]> {
  const cookie = request.headers.get("Cookie") ?? "";
  const { headers } = await auth().api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return headers.getSetCookie();
}

async function openSession(email: string, password: string): Promise<string[] | null> {
  // The library refuses these two before it hashes; we hash, so that the refusal costs the same.
  if (password.length > maximumPasswordLength || !email.includes("@")) {
    await hashPassword(password.slice(0, maximumPasswordLength));
    return null;
  }
  try {
    const { headers, response } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true });
    if (await findMembership(response.user.id)) return headers.getSetCookie();
    await (await auth().$context).internalAdapter.deleteSession(response.token);
    return null;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}
