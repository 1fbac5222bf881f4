import { redirect } from "@remix-run/node";
import { recordAudit } from "#app/audit/record.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { findMembership, type Membership, type Role } from "#db/queries/accounts.ts";
import { auth } from "./auth.server.ts";
import { ownPath } from "./own-path.ts";
import { refusal } from "./refusal.server.ts";
import { requireOwnOrigin } from "./require-own-origin.server.ts";

export type Session = Membership & { accountId: string; name: string; email: string };

/** Who is signed in, read from the database each time: a session ended, or a role changed, counts from the next request on. */
export async function findSession(request: Request): Promise<Session | null> {
  const cookie = request.headers.get("Cookie");
  if (!cookie) return null;
  const found = await auth().api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return null;
  const membership = await findMembership(found.user.id);
  if (!membership) return null;
  return { accountId: found.user.id, name: found.user.name, email: found.user.email, ...membership };
}

/**
 * The session, when it has one of `roles`. Else throws: nobody signed in → the sign-in page for a page, 401 for an action or
 * the API; another role → 403, noted in the audit.
 */
export async function requireRole(request: Request, ...roles: [Role, ...Role[]]): Promise<Session> {
  requireOwnOrigin(request);
  const session = await findSession(request);
  if (!session) throw signInFirst(request);
  if (roles.includes(session.role)) return session;
  const { accountId, role, organizationId } = session;
  const subject = `${request.method} ${new URL(request.url).pathname.slice(0, 200)}`;
  await withOrganization(organizationId, (tx) =>
    recordAudit(tx, organizationId, { actorId: accountId, role, action: "access-refused", subject }),
  );
  throw refusal(403, "forbidden", "Your role does not open this.");
}

function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const page = (request.method === "GET" || request.method === "HEAD") && !pathname.startsWith("/api/");
  if (!page) return refusal(401, "unauthorized", "Sign in first.");
  const to = ownPath(pathname + search);
  return redirect(to === "/" ? "/login" : `/login?to=${encodeURIComponent(to)}`);
}
