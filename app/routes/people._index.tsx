import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/session.server.ts";
import { withoutNull } from "#app/auth/without-null.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { EmptyState } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { CountsTable } from "#app/components/people/counts-table.tsx";
import { PageLinks } from "#app/components/people/page-links.tsx";
import { PeopleFilter } from "#app/components/people/people-filter.tsx";
import { PeopleTable } from "#app/components/people/people-table.tsx";
import { findPeoplePage } from "#app/workflows/find-people-page.server.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "People · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId } = await requireRole(request, "owner");
  const query = new URL(request.url).searchParams;
  const layer = /^\d{1,3}$/.test(query.get("layer") ?? "") ? Number(query.get("layer")) : null;
  const filter = {
    layer,
    department: withoutNull(query.get("department") ?? "") || null,
    leadersOnly: query.get("leaders") === "1",
  };
  const page = /^[1-9]\d{0,5}$/.test(query.get("page") ?? "") ? Number(query.get("page")) : 1;
  query.delete("page");
  return { filter, query: query.toString(), list: await findPeoplePage(organizationId, filter, page) };
}

export default function People() {
  const { filter, query, list } = useLoaderData<typeof loader>();
  if (!list) {
    return (
      <Page title="People">
        <EmptyState title="No people yet" action={<ButtonLink to="/people/import">Choose a CSV file</ButtonLink>}>
          <p>
            Import the organisation: one row a person, with manager and department. From it come the layers, the
            reporting groups and the survey links.
          </p>
        </EmptyState>
      </Page>
    );
  }
  const { count, layers, departments, importedAt, source, people, total, page, pages } = list;
  return (
    <Page
      title="People"
      lead={`${count} people in ${layers.length} layers and ${departments.length} departments, imported ${displayDate(importedAt)} from ${source}.`}
      actions={
        <>
          <ButtonLink kind="line" to="/people/requests">
            Access and erasure
          </ButtonLink>
          <ButtonLink kind="line" to="/people/sign-ins">
            Sign-ins
          </ButtonLink>
          <ButtonLink to="/people/import">Replace the organisation</ButtonLink>
        </>
      }
    >
      <Section
        title="Layers"
        note="The head and those who report to the head are the first layer, their reports the next."
      >
        <CountsTable caption="People in each layer" head="Layer" counts={layers} />
        <p>
          <Link to="/people/layers">Rename the layers</Link>
        </p>
      </Section>
      <Section title="Everybody">
        <PeopleFilter layers={layers} departments={departments} filter={filter} />
        {people.length > 0 ? (
          <PeopleTable caption={`${total} people`} people={people} />
        ) : (
          <EmptyState title="Nobody here">
            <p>No person has this layer, department and role.</p>
          </EmptyState>
        )}
        <PageLinks page={page} pages={pages} query={query} />
      </Section>
    </Page>
  );
}
