import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { isRole, roleOptions } from "#app/auth/roles.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { withoutNull } from "#app/auth/without-null.ts";
import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/fields.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { OneTimeLink } from "#app/components/people/one-time-link.tsx";
import { changeAccess } from "#app/workflows/change-access.server.ts";
import { mailLink } from "#app/workflows/mail-link.server.ts";
import { renewLink } from "#app/workflows/renew-link.server.ts";
import { findAccount } from "#db/queries/accounts.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Sign-in · Plumbline" }];

const unknown = () => refusal(404, "not_found", "There is no such sign-in.");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organizationId, accountId } = await requireRole(request, "owner");
  const account = await findAccount(organizationId, withoutNull(params.account ?? ""));
  if (!account) throw unknown();
  return { account, own: account.accountId === accountId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const session = await requireRole(request, "owner");
  const wanted = withoutNull(params.account ?? "");
  const form = await readForm(request);
  const step = textOf(form, "do");
  if (step === "link") {
    const renewed = await renewLink(session.organizationId, wanted, session);
    if (!renewed) throw unknown();
    const { email, setPasswordUrl } = renewed;
    return data({ email, url: setPasswordUrl, mailed: await mailLink(session, { email, setPasswordUrl }) });
  }
  // An organisation must not lose its last owner by a slip: one's own access is for another owner to change.
  if (wanted === session.accountId) throw refusal(409, "own_access", "Another owner can change your access.");
  const role = textOf(form, "role");
  if (step !== "remove" && !(step === "role" && isRole(role))) throw refusal(422, "role", "There is no such role.");
  const next = step === "role" && isRole(role) ? role : null;
  if (!(await changeAccess(session.organizationId, wanted, next, session))) throw unknown();
  return redirect("/people/sign-ins", 303);
}

export default function SignIn() {
  const { account, own } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const reason = own ? "Another owner can change your own access." : undefined;
  const why = reason === undefined ? {} : { reason };
  return (
    <Page title={account.name} lead={`${account.email}, ${account.role}`}>
      {made ? <OneTimeLink {...made} /> : null}
      <Section
        title="A new set-password link"
        note="The password stays good until the link is used. An earlier link stops working."
      >
        <Form method="post">
          <Button name="do" value="link">
            Make a new link
          </Button>
        </Form>
      </Section>
      <Section title="Role" note="A change signs the person out everywhere.">
        <Form method="post" className="stack">
          <SelectField label="Role" name="role" defaultValue={account.role} options={roleOptions} />
          <div className="cluster">
            <Button name="do" value="role" {...why}>
              Change the role
            </Button>
            <Button name="do" value="remove" kind="line" {...why}>
              Take the sign-in away
            </Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
