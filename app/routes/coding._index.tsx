import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/session.server.ts";
import { listCoding } from "#app/coding/read-coding.server.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Page } from "#app/components/page.tsx";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Coding · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId, accountId } = await requireRole(request, "coder");
  return { tasks: await listCoding(organizationId, accountId) };
}

export default function Coding() {
  const { tasks } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Texts to read"
      lead="What people wrote when they were asked to say a priority in their own words. You see texts, and nothing about who wrote them."
    >
      {tasks.length === 0 ? (
        <EmptyState title="There is nothing to read yet">
          <p>Texts appear here once a wave has closed and enough people wrote about a priority.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="By wave and priority"
          rows={tasks}
          rowKey={({ waveId, key }) => `${waveId} ${key}`}
          columns={[
            {
              key: "name",
              label: "Priority",
              cell: ({ waveId, key, name }) => (
                <Link className="words" to={`/coding/${waveId}/${key}`}>
                  {name}
                </Link>
              ),
            },
            { key: "wave", label: "Wave", cell: ({ wave }) => wave },
            {
              key: "texts",
              label: <MethodLink to="texts">Texts</MethodLink>,
              number: true,
              cell: ({ texts }) => texts,
            },
            {
              key: "coded",
              label: <MethodLink to="texts">Read by you</MethodLink>,
              number: true,
              cell: ({ coded }) => coded,
            },
          ]}
        />
      )}
    </Page>
  );
}
