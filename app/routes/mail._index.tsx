import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { recordAudit } from "#app/audit/record.server.ts";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { MailSettingsForm } from "#app/delivery/mail-settings-form.tsx";
import { MailStatePanel } from "#app/delivery/mail-state.tsx";
import { readMailSettings, type SettingsForm, settingsFields, settingsForm } from "#app/delivery/read-mail-settings.ts";
import { env } from "#app/env.server.ts";
import { checkSender } from "#app/mail/check-sender.server.ts";
import { sender } from "#app/mail/deliver-mail.server.ts";
import { withOrganization } from "#db/client.server.ts";
import { readMailSettings as findMailSettings, saveMailSettings } from "#db/queries/mail-settings.ts";
import { countMailStates, findLastReason } from "#db/queries/mails.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Mail · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const { settings, counts, why } = await withOrganization(organizationId, async (tx) => ({
    settings: await findMailSettings(tx, organizationId),
    counts: await countMailStates(tx),
    why: await findLastReason(tx),
  }));
  const { address } = sender();
  const wanted = new URL(request.url).searchParams.get("check") === "sender";
  const checks = wanted ? await checkSender(address.split("@")[1] ?? "", settings.dkimSelector) : null;
  const waiting = counts.due + counts.leased + counts.unsure;
  const state = { isSet: env.SMTP_URL !== undefined, waiting, setAside: counts.parked, why };
  return { values: settingsForm(settings), state, address, checks };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const form = await readForm(request);
  const values = Object.fromEntries(settingsFields.map((field) => [field, textOf(form, field).trim()])) as SettingsForm;
  const { settings, problems } = readMailSettings(values);
  if (Object.keys(problems).length > 0) return data({ values, problems }, 422);
  await withOrganization(organizationId, async (tx) => {
    await saveMailSettings(tx, organizationId, settings);
    await recordAudit(tx, organizationId, {
      actorId: accountId,
      role,
      action: "mail-settings",
      detail: { ...settings },
    });
  });
  return redirect("/mail?said=saved", 303);
}

const checkWords = { found: "found", missing: "missing", wrong: "to be mended", unknown: "not checked" };

export default function Mail() {
  const { values, state, address, checks } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <Page
      title="Mail"
      lead={`Survey links, reminders and sign-in links go out from ${address}.`}
      actions={
        <ButtonLink kind="line" to="/webhooks">
          Webhooks
        </ButtonLink>
      }
    >
      {search.get("said") === "saved" && !refused ? <Notice>Saved.</Notice> : null}
      <MailStatePanel {...state} />
      <ul className="list-plain">
        <li>
          <Link className="target" to="/mail/bounces">
            Mail that did not arrive
          </Link>
        </li>
        <li>
          <Link className="target" to="/mail/allow-list">
            What IT needs to let our mail in
          </Link>
        </li>
      </ul>
      <Section title="When mail goes out">
        <MailSettingsForm values={refused?.values ?? values} problems={refused?.problems ?? {}} />
      </Section>
      <Section title="Check of the sender" note="Without these records mail from us may end in the spam folder.">
        {checks ? (
          <DataTable
            caption={`Records of ${address.split("@")[1]}`}
            columns={[
              { key: "name", label: "Record", cell: (row) => row.name },
              { key: "state", label: "State", cell: (row) => checkWords[row.state] },
              { key: "words", label: "What is there, or what to do", cell: (row) => row.words },
            ]}
            rows={checks}
            rowKey={(row) => row.name}
          />
        ) : null}
        <div>
          <ButtonLink kind="line" to="/mail?check=sender">
            {checks ? "Check again" : "Check now"}
          </ButtonLink>
        </div>
      </Section>
    </Page>
  );
}
