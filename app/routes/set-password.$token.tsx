import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { EntryFrame } from "#app/auth/entry-frame.tsx";
import { minimumPasswordLength } from "#app/auth/password-length.ts";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireOwnOrigin } from "#app/auth/require-own-origin.server.ts";
import { hashOfLinkToken } from "#app/auth/set-password-link.server.ts";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import { setPassword } from "#app/workflows/set-password.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { findSetPasswordLink } from "#db/queries/accounts.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const handle = { frame: "own" };
export const meta: MetaFunction = () => [{ title: "Set your password · Plumbline" }];

const unknownLink = () => refusal(404, "not_found", "This link is unknown, used or too old. Ask for a new one.");

/** Only looks: a mail scanner that opens the link first must not spend it. */
export async function loader({ params }: LoaderFunctionArgs) {
  if (!(await findSetPasswordLink(hashOfLinkToken(params.token ?? "")))) throw unknownLink();
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const form = await readForm(request);
  try {
    if (!(await setPassword(params.token ?? "", textOf(form, "password")))) throw unknownLink();
  } catch (error) {
    if (error instanceof WorkflowRefusal) return data({ error: error.message }, 422);
    throw error;
  }
  return redirect("/login?set", 303);
}

export default function SetPassword() {
  const refused = useActionData<typeof action>();
  return (
    <EntryFrame title="Set your password" lead="You sign in with it and your work email from now on.">
      <Form method="post" className="stack" reloadDocument>
        <TextField
          label="New password"
          name="password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${minimumPasswordLength} characters. A few unrelated words are easy to remember.`}
          error={refused?.error}
          minLength={minimumPasswordLength}
          required
        />
        <Button wide>Set password</Button>
      </Form>
    </EntryFrame>
  );
}
