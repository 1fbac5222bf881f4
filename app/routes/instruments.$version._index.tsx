import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { AddQuestionForm } from "#app/instruments/add-question-form.tsx";
import { editCommand } from "#app/instruments/edit-command.server.ts";
import { FindingsPanel } from "#app/instruments/findings-panel.tsx";
import { instrumentPage } from "#app/instruments/instrument-page.server.ts";
import { InstrumentSettingsForm } from "#app/instruments/instrument-settings-form.tsx";
import { LayerMinutes } from "#app/instruments/layer-minutes.tsx";
import { QuestionList } from "#app/instruments/question-list.tsx";
import { refusedEdit } from "#app/instruments/refused-edit.server.ts";
import { RemoveDraft, removalRefusals } from "#app/instruments/remove-draft.tsx";
import { requireInstrument } from "#app/instruments/require-instrument.server.ts";
import { TranslationList } from "#app/instruments/translation-list.tsx";
import { publishInstrument } from "#app/workflows/publish-instrument.server.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.name ?? "Instrument"} · Plumbline` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return instrumentPage(await requireInstrument(request, params.version));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, version } = await requireInstrument(request, params.version);
  const { organizationId, accountId, role } = session;
  const form = await readForm(request);
  const revision = Number(textOf(form, "revision"));
  try {
    if (textOf(form, "do") === "publish") {
      const confirmed = form.has("confirmed");
      await publishInstrument(organizationId, { versionId: version.id, revision, confirmed }, { accountId, role });
      return redirect(`/instruments/${version.id}?said=published`, 303);
    }
    const { versionId, to, moved } = await editCommand(session, version, form);
    if (versionId !== version.id || to) return redirect(`/instruments/${versionId}${to ?? ""}`, 303);
    return data({ problems: {}, moved, typed: null, stamp: Date.now() });
  } catch (error) {
    return refusedEdit(error, form);
  }
}

const saidWords: Record<string, string> = {
  published: "Published. A wave can ask it from now on.",
  saved: "Saved.",
};

export default function Instrument() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [search] = useSearchParams();
  const said = saidWords[search.get("said") ?? ""];
  const problems: Record<string, string> = done?.problems ?? {};
  const { document, newest, number, published, revision } = page;
  const refused =
    (done ? undefined : removalRefusals[search.get("said") ?? ""]) ??
    problems[""] ??
    (Object.keys(problems).length > 0 ? "Nothing is changed yet; the field says why." : null);
  return (
    <Page
      title={page.name}
      lead={`Version ${number}, ${published ? "published" : "in draft"}. ${document.items.length} questions.`}
      actions={
        <>
          <ButtonLink kind="line" to="preview">
            Preview
          </ButtonLink>
          <ButtonLink kind="line" to={`/instruments/${page.versionId}/export.json`} download>
            Export as JSON
          </ButtonLink>
        </>
      }
    >
      {refused ? <Notice kind="error">{refused}</Notice> : null}
      {said && !done ? <Notice>{said}</Notice> : null}
      {newest ? (
        <Notice title="There is a newer version">
          <p>
            This one stays as it is. <Link to={`/instruments/${newest}`}>Open the newest version</Link>
          </p>
        </Notice>
      ) : null}
      {published && !newest ? (
        <Notice title={`A change makes version ${number + 1}`}>
          <p>Version {number} is published and frozen. Waves that name it go on asking it.</p>
        </Notice>
      ) : null}
      <Section title="Minutes" note={page.minutesNote}>
        <LayerMinutes layers={page.layers} limit={page.limit} />
      </Section>
      <Section
        title="Questions"
        note="In the order they are asked. Each says whether its subject is decided, open, or takes input."
      >
        {document.items.length > 0 ? (
          <QuestionList items={document.items} revision={revision} moved={done?.moved ?? null} />
        ) : (
          <p>No question yet. Add one from the item bank or write your own.</p>
        )}
        <AddQuestionForm bank={page.bank} revision={revision} />
      </Section>
      <Section
        title="Languages"
        note="Side by side with the instrument’s own. Right-to-left languages are laid out from the right."
      >
        <TranslationList translations={page.translations} />
      </Section>
      {published ? null : (
        <FindingsPanel errors={page.errors} warnings={page.warnings} revision={revision} problem={problems} />
      )}
      <Section title="Settings">
        <InstrumentSettingsForm
          key={`${revision} ${done?.stamp ?? ""}`}
          settings={{ ...document, name: page.name, ...done?.typed }}
          leaderForms={page.leaderForms}
          revision={revision}
          problems={problems}
        />
      </Section>
      {published ? null : <RemoveDraft {...page} />}
    </Page>
  );
}
