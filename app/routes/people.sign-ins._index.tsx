import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { isRole, roleOptions } from "#app/auth/roles.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { withoutNull } from "#app/auth/without-null.ts";
import { Button } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { SelectField, TextField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { OneTimeLink } from "#app/components/people/one-time-link.tsx";
import { createAccount } from "#app/workflows/create-account.server.ts";
import { findCurrentPerson } from "#app/workflows/find-current-person.server.ts";
import { mailLink } from "#app/workflows/mail-link.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { listAccounts } from "#db/queries/accounts.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Sign-ins · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const wanted = withoutNull(new URL(request.url).searchParams.get("person") ?? "");
  const person = wanted ? await findCurrentPerson(organizationId, wanted) : null;
  const accounts = await listAccounts(organizationId);
  return {
    person: person && { employeeId: person.employeeId, name: person.name, email: person.email ?? "" },
    accounts: accounts.map(({ accountId, name, email, role, hasPassword }) => ({
      accountId,
      name,
      email,
      role,
      hasPassword,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const session = await requireRole(request, "owner");
  const form = await readForm(request);
  const role = textOf(form, "role");
  if (!isRole(role)) throw refusal(422, "role", "There is no such role.");
  const employeeId = textOf(form, "employeeId") || null;
  if (employeeId && !(await findCurrentPerson(session.organizationId, employeeId))) {
    throw refusal(422, "employeeId", "This person is not in the organisation.");
  }
  const wanted = { name: textOf(form, "name").slice(0, 200), email: textOf(form, "email"), role, employeeId };
  try {
    const { setPasswordUrl = "" } = await createAccount(session.organizationId, wanted, session);
    const email = wanted.email.trim().toLowerCase();
    return data({
      email,
      url: setPasswordUrl,
      mailed: await mailLink(session, { email, setPasswordUrl }),
      error: null,
    });
  } catch (error) {
    if (error instanceof WorkflowRefusal) return data({ email: "", url: "", mailed: false, error: error.message }, 422);
    throw error;
  }
}

export default function SignIns() {
  const { person, accounts } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <Page title="Sign-ins" lead="Owners, leaders, facilitators and coders. Staff who only answer need none.">
      {made?.error ? <Notice kind="error">{made.error}</Notice> : null}
      {made?.url ? <OneTimeLink email={made.email} url={made.url} mailed={made.mailed} /> : null}
      <DataTable
        caption={`${accounts.length} people can sign in`}
        columns={[
          {
            key: "name",
            label: "Name",
            cell: (row) => <Link to={`/people/sign-ins/${row.accountId}`}>{row.name}</Link>,
          },
          { key: "email", label: "Mail address", cell: (row) => row.email },
          { key: "role", label: "Role", cell: (row) => row.role },
          { key: "state", label: "Password", cell: (row) => (row.hasPassword ? "set" : "not set yet") },
        ]}
        rows={accounts}
        rowKey={(row) => row.accountId}
      />
      <Section title={person ? `Give ${person.name} a sign-in` : "Give a sign-in"}>
        <Form method="post" className="stack" key={person?.employeeId ?? ""}>
          <input type="hidden" name="employeeId" value={person?.employeeId ?? ""} />
          <TextField label="Name" name="name" defaultValue={person?.name} maxLength={200} required />
          <TextField label="Work email" name="email" type="email" defaultValue={person?.email} required />
          <SelectField label="Role" name="role" defaultValue="leader" options={roleOptions} />
          <div>
            <Button>Make the link</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
