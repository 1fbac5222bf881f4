import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/session.server.ts";
import { Page, Section } from "#app/components/page.tsx";
import { env } from "#app/env.server.ts";
import { sender } from "#app/mail/deliver-mail.server.ts";
import { surveyMail } from "#app/mail/survey-mail.ts";
import { publicUrl } from "#app/public-url.server.ts";
import "#app/styles/delivery.css";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "For IT · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationName } = await requireRole(request, "owner");
  const { name, address } = sender();
  const url = `${publicUrl()}/s/…`;
  const example = surveyMail("invitation", {
    organization: organizationName,
    waveName: "Name of the wave",
    closesOn: "2027-01-31",
    url,
    keyListHash: "0".repeat(64),
  });
  return {
    from: `${name} <${address}>`,
    address,
    server: env.SMTP_URL ? new URL(env.SMTP_URL).hostname : "none set",
    host: new URL(publicUrl()).host,
    example,
  };
}

export default function AllowList() {
  const { from, address, server, host, example } = useLoaderData<typeof loader>();
  return (
    <Page
      title="What IT needs to let our mail in"
      lead="Print this page or save it as PDF, and hand it to whoever keeps your mail filter."
      actions={<Link to="/mail">Mail</Link>}
    >
      <dl className="facts">
        <dt>From</dt>
        <dd>{from}</dd>
        <dt>Envelope sender</dt>
        <dd>{address}. Bounces come back to it.</dd>
        <dt>Mail server</dt>
        <dd>{server}</dd>
        <dt>Host of all links</dt>
        <dd>{host}</dd>
        <dt>Form</dt>
        <dd>Plain text, one recipient a message, no attachment, no picture, no tracking of opens or clicks.</dd>
        <dt>Headers</dt>
        <dd>
          Auto-Submitted: auto-generated; Message-ID ends in @{host.split(":")[0]} and is the same when a mail is
          repeated.
        </dd>
        <dt>How often</dt>
        <dd>An invitation, at most two reminders and one last call for each survey.</dd>
        <dt>Link scanners</dt>
        <dd>
          Opening a link spends nothing; rewriting it hands your scanner a personal link. Leave {host} out of rewriting.
        </dd>
      </dl>
      <Section title="What a mail looks like">
        <p>Subject: {example.subject}</p>
        <pre className="sample-mail">{example.body}</pre>
      </Section>
    </Page>
  );
}
