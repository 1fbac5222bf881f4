import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireOwnOrigin } from "#app/auth/require-own-origin.server.ts";
import { signOut } from "#app/auth/sign-in.server.ts";

/** A link or a prefetch must not sign anybody out. */
export function loader() {
  return refusal(405, "method", "Sign out with the button.", { Allow: "POST" });
}

export async function action({ request }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const cookies = await signOut(request);
  return redirect("/login", {
    status: 303,
    headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]),
  });
}
