import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { EmptyState, Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { listTemplateChoices } from "#app/waves/list-template-choices.server.ts";
import { listVersionChoices } from "#app/waves/list-version-choices.server.ts";
import { MovedNotice } from "#app/waves/moved-notice.tsx";
import { dayOf, programmeLine } from "#app/waves/programme-line.ts";
import { readMoved } from "#app/waves/read-moved.ts";
import { readSchedule } from "#app/waves/read-schedule.server.ts";
import { readSettings } from "#app/waves/read-settings.ts";
import { ScheduleSection } from "#app/waves/schedule-section.tsx";
import { SettingsForm } from "#app/waves/settings-form.tsx";
import { stateWords } from "#app/waves/wave-state-words.ts";
import { createWave } from "#app/workflows/create-wave.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { listWavesWithStrategy } from "#db/queries/programme.ts";
import { waveState } from "#db/queries/waves.ts";

import "#app/styles/programme.css";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Waves · Plumbline" }];

const baselineDays = 14;

export async function loader({ request }: LoaderFunctionArgs) {
  const { organizationId, role } = await requireRole(request, "owner", "leader", "facilitator");
  const waves = await listWavesWithStrategy(organizationId);
  const versions = role === "owner" ? await listVersionChoices(organizationId) : [];
  const schedule = await readSchedule(organizationId);
  const today = dayOf(new Date());
  const templates = role === "owner" ? await listTemplateChoices(organizationId) : [];
  const inTwoWeeks = new Date(Date.now() + baselineDays * 86_400_000).toISOString().slice(0, 10);
  return {
    role,
    versions,
    today,
    schedule: role === "owner" ? schedule : null,
    line: programmeLine(waves, schedule, today),
    moved: schedule ? readMoved(new URL(request.url).searchParams, schedule) : null,
    templates,
    blank: {
      name: "",
      strategyVersionId: versions[0]?.versionId ?? "",
      template: templates[0]?.value ?? "",
      closesOn: inTwoWeeks,
    },
    waves: waves.map((wave) => ({
      id: wave.id,
      name: wave.name,
      closesOn: wave.closesOn,
      state: waveState(wave),
      strategy: `${wave.strategyName}, version ${wave.versionNumber}`,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const values = readSettings(await readForm(request));
  const { name, strategyVersionId, template, closesOn } = values;
  try {
    const waveId = await createWave(
      organizationId,
      { name, strategyVersionId, template, closesOn },
      { accountId, role },
    );
    return redirect(`/waves/${waveId}`, 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    const problems: Record<string, string> = { [error.field]: error.message };
    return data({ values: { name, strategyVersionId, template, closesOn }, problems, stamp: Date.now() }, 422);
  }
}

export default function Waves() {
  const { role, waves, versions, templates, blank, schedule, line, today, moved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title="Waves" lead="A wave is one run of a survey for one frozen picture of the organisation.">
      {role === "owner" && moved ? <MovedNotice {...moved} /> : null}
      {role === "owner" && versions.length > 0 ? (
        <ScheduleSection schedule={schedule} line={line} today={today} />
      ) : null}
      {waves.length > 0 ? (
        <DataTable
          caption="Waves, newest first"
          rows={waves}
          rowKey={(wave) => wave.id}
          columns={[
            { key: "name", label: "Wave", cell: (wave) => <Link to={`/waves/${wave.id}`}>{wave.name}</Link> },
            { key: "state", label: "State", cell: (wave) => <span className="state">{stateWords[wave.state]}</span> },
            { key: "closes", label: "Last day", cell: (wave) => displayDate(wave.closesOn) },
            { key: "strategy", label: "Strategy", cell: (wave) => <span className="words">{wave.strategy}</span> },
          ]}
        />
      ) : role === "owner" ? null : (
        <EmptyState title="No wave yet">
          <p>The programme owner makes the first one. It will stand here with its dates.</p>
        </EmptyState>
      )}
      {role !== "owner" ? null : versions.length === 0 ? (
        <EmptyState
          title="A wave needs a strategy"
          action={<ButtonLink to="/strategy/new">Write the strategy</ButtonLink>}
        >
          <p>Write the strategy first: the questions are made from it.</p>
        </EmptyState>
      ) : (
        <Section title="New wave" note="It starts as a draft. Nobody is asked anything before you open it.">
          {refused ? <Notice kind="error">The wave is not made yet; the field says why.</Notice> : null}
          <SettingsForm
            key={refused?.stamp ?? "blank"}
            values={refused?.values ?? blank}
            versions={versions}
            templates={templates}
            problems={refused?.problems ?? {}}
            label="Make the wave"
          />
        </Section>
      )}
    </Page>
  );
}
