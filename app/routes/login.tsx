import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { EntryFrame } from "#app/auth/entry-frame.tsx";
import { ownPath } from "#app/auth/own-path.ts";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireOwnOrigin } from "#app/auth/require-own-origin.server.ts";
import { findSession } from "#app/auth/session.server.ts";
import { signIn } from "#app/auth/sign-in.server.ts";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const handle = { frame: "own" };
export const meta: MetaFunction = () => [{ title: "Sign in · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const to = ownPath(query.get("to"));
  if (await findSession(request)) throw redirect(to);
  return { to, passwordSet: query.has("set") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const form = await readForm(request);
  const to = ownPath(textOf(form, "to") || new URL(request.url).searchParams.get("to"));
  const outcome = await signIn(request, textOf(form, "email"), textOf(form, "password"), context.clientAddress ?? "");
  if (outcome.ok) {
    return redirect(to, {
      status: 303,
      headers: outcome.cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]),
    });
  }
  if (outcome.status === 401) return data({ error: "This mail address and password do not go together." }, 401);
  const { waitSeconds } = outcome;
  return data(
    { error: `Too many tries. Wait ${waitSeconds} s, then try again.` },
    { status: 429, headers: { "Retry-After": String(waitSeconds) } },
  );
}

export default function Login() {
  const { to, passwordSet } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <EntryFrame title="Sign in" lead="For leaders, facilitators and programme owners.">
      {passwordSet && !refused ? <Notice>Your password is set. Sign in with it.</Notice> : null}
      {refused ? <Notice kind="error">{refused.error}</Notice> : null}
      <Form method="post" className="stack" reloadDocument>
        <input type="hidden" name="to" value={to} />
        <TextField label="Work email" name="email" type="email" autoComplete="username" required />
        <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
        <Button wide>Sign in</Button>
      </Form>
    </EntryFrame>
  );
}
