import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/session.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { EmptyState } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Page, Section } from "#app/components/page.tsx";
import "#app/styles/programme.css";
import { nextAction } from "#app/waves/next-action.ts";
import { ParticipationTable } from "#app/waves/participation-table.tsx";
import { readProgramme } from "#app/waves/programme.server.ts";
import { ProgrammeList } from "#app/waves/programme-list.tsx";
import { TimeLine } from "#app/waves/time-line.tsx";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Programme · Plumbline" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireRole(request, "owner", "leader", "facilitator", "coder");
  if (session.role === "coder") throw redirect("/coding");
  const { facts, ...shown } = await readProgramme(session);
  return {
    ...shown,
    version: facts.version,
    leaders: facts.leaders,
    organization: session.organizationName,
    next: nextAction(facts, displayDate),
  };
}

export default function Programme() {
  const { line, strategyName, version, leaders, organization, today, next, open, participation } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={strategyName ? <span className="words">{strategyName}</span> : organization}
      lead={
        version ? (
          <>
            <MethodLink to="intents">Intent</MethodLink>: {version.submitted} of {leaders} leaders in.
          </>
        ) : (
          "The programme begins with a strategy."
        )
      }
      actions={
        next ? (
          <div className="card programme-next">
            <div>
              <p className="note">Next</p>
              <p>
                <strong>{next.text}</strong>
              </p>
            </div>
            <ButtonLink to={next.to}>{next.label}</ButtonLink>
          </div>
        ) : null
      }
    >
      {line.marks.length === 0 ? (
        <EmptyState title="No wave yet">
          <p>
            Waves stand here with their dates: a baseline first, then shorter ones. The first is made once there are
            people, a strategy, and the leaders&apos; signed intent.
          </p>
        </EmptyState>
      ) : (
        <>
          <TimeLine {...line} today={today} />
          <ProgrammeList marks={line.marks} />
        </>
      )}
      {open ? (
        <Section title={`${open}, participation`}>
          <ParticipationTable blocks={participation} />
        </Section>
      ) : null}
    </Page>
  );
}
