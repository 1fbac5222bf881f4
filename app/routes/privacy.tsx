import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { cannotBeGiven, keptData, rights } from "#app/privacy/privacy-words.ts";
import { findPublicRetention } from "#app/workflows/find-public-retention.server.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Privacy in plain words · Plumbline" }];

/** Public: it says how long, never of whom. */
export async function loader() {
  return findPublicRetention();
}

const period = (days: number | null) => (days === null ? "until it is deleted by hand" : `${days} days`);

export default function Privacy() {
  const { days, own } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Privacy in plain words"
      lead="What is kept about people, where, for how long, who can see it, and what nobody can give or erase."
    >
      <DataTable
        caption={
          own ? "What is kept" : "What is kept. Periods are the usual ones; your organisation may have set others."
        }
        rows={keptData}
        rowKey={(row) => row.what}
        columns={[
          { key: "what", label: "What", cell: (row) => row.what },
          { key: "who", label: "Who can see it", cell: (row) => row.who },
          {
            key: "long",
            label: "How long",
            cell: (row) => (row.kind ? `${period(days[row.kind])}${row.from}` : row.from),
          },
        ]}
      />
      <Section title="Where it is kept">
        <p className="prose">
          In one database of the organisation that runs this page, and in its backups, which are encrypted and hold
          neither the box of an open survey nor its keys. No other company gets any of it. The pages load nothing from
          elsewhere and count nobody. The web log holds counts by the hour: no addresses, no links, no order.
        </p>
      </Section>
      <Section title="What you can ask for">
        <ul className="stack stack-tight prose">
          {rights.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="prose">Ask the person named in your invitation, or your HR department.</p>
      </Section>
      <Section title="What cannot be given or erased, and why">
        <ul className="stack stack-tight prose">
          {cannotBeGiven.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <p className="cluster">
        <Link to="/never">What HR can never see, and what we cannot promise</Link>
        <Link to="/lost-link">Lost your link?</Link>
      </p>
    </Page>
  );
}
