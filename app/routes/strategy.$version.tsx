import { randomInt } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { findIntentWindow } from "#app/intent/find-intent-window.server.ts";
import { whyClosed } from "#app/intent/intent-window.ts";
import { checkContent } from "#app/strategy/check-content.ts";
import { dayOf, endOfDay } from "#app/strategy/deadline-day.ts";
import { applyEdit, blankDraft, draftOf } from "#app/strategy/draft.ts";
import { draftContent, problemsByField } from "#app/strategy/draft-content.ts";
import { IntentProgressPanel } from "#app/strategy/intent-progress-panel.tsx";
import { readDraft } from "#app/strategy/read-draft.ts";
import { requireStrategyVersion } from "#app/strategy/require-strategy-version.server.ts";
import { shownStrategy } from "#app/strategy/shown-strategy.ts";
import { StrategyForm } from "#app/strategy/strategy-form.tsx";
import { StrategyView } from "#app/strategy/strategy-view.tsx";
import { saveStrategy } from "#app/workflows/save-strategy.server.ts";
import { setIntentDeadline } from "#app/workflows/set-intent-deadline.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { listIntentSigners } from "#db/queries/intents.ts";
import { listStrategyVersions } from "#db/queries/strategies.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Strategy · Plumbline" }];

const formLimit = 512 * 1024;

export async function loader({ request, params }: LoaderFunctionArgs) {
  if (params.version === "new") {
    await requireRole(request, "owner");
    return { kind: "new" as const, draft: blankDraft(), saved: false };
  }
  const { organizationId, role } = await requireRole(request, "owner", "leader", "facilitator");
  const version = await requireStrategyVersion(organizationId, params.version);
  const { versionId, strategyId, number, content, intentDeadline } = version;
  const window = await findIntentWindow(organizationId, version);
  const closed = whyClosed(window, new Date());
  const progress = { submitted: window.submitted, leaders: window.leaders, signBy: dayOf(intentDeadline), closed };
  const saved = new URL(request.url).searchParams.has("saved");
  if (role !== "owner") {
    const strategy = shownStrategy(content, closed !== null);
    return { kind: "read" as const, role, versionId, number, strategy, progress, saved, newest: null };
  }
  const versions = await listStrategyVersions(organizationId);
  const newest = versions.find((other) => other.strategyId === strategyId)?.versionId ?? versionId;
  const signers = await listIntentSigners(organizationId, versionId);
  if (newest !== versionId) {
    const strategy = shownStrategy(content, true);
    return { kind: "read" as const, role, versionId, number, strategy, progress, saved, newest };
  }
  const frozen = version.frozenAt !== null || window.submitted > 0 || window.waveOpened;
  // The next version has a last day of its own.
  const draft = draftOf(content, frozen ? "" : dayOf(intentDeadline));
  return { kind: "edit" as const, versionId, number, draft, frozen, progress, signers, saved };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organizationId, accountId, role } = await requireRole(request, "owner");
  const actor = { accountId, role };
  const earlier = params.version === "new" ? null : await requireStrategyVersion(organizationId, params.version);
  const form = await readForm(request, formLimit);
  const command = textOf(form, "do");
  // The form that only moves the last day carries nothing else: what is written stays.
  const onlyDay = command === "deadline" && earlier !== null;
  const draft = onlyDay ? draftOf(earlier.content, "") : readDraft(form);
  const answer = (problems: Record<string, string>, status: number, next = draft) =>
    data({ draft: next, problems, stamp: Date.now() }, status);
  try {
    if (onlyDay) {
      const day = endOfDay(textOf(form, "intentDeadline"));
      if (!day) throw new WorkflowRefusal("intentDeadline", "Give a day.");
      await setIntentDeadline(organizationId, earlier.versionId, day, actor);
      return redirect(`/strategy/${earlier.versionId}?saved`, 303);
    }
    if (command !== "save") return answer({}, 200, applyEdit(draft, command));
    const content = draftContent(draft, earlier?.content ?? null, randomInt);
    const problems = problemsByField(draft, checkContent(content));
    const intentDeadline = draft.intentDeadline === "" ? null : endOfDay(draft.intentDeadline);
    if (draft.intentDeadline !== "" && !intentDeadline) problems.intentDeadline = "Give a day.";
    if (intentDeadline && intentDeadline <= new Date())
      problems.intentDeadline = "This day has passed. Give a later one.";
    if (Object.keys(problems).length > 0) return answer(problems, 422);
    const strategy = earlier ? { strategyId: earlier.strategyId } : {};
    const { versionId } = await saveStrategy(organizationId, content, { ...strategy, intentDeadline }, actor);
    return redirect(`/strategy/${versionId}?saved`, 303);
  } catch (error) {
    if (error instanceof WorkflowRefusal) return answer({ [error.field]: error.message }, 422);
    throw error;
  }
}

export default function StrategyVersion() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (loaded.kind === "read") {
    return (
      <Page title={<span className="words">{loaded.strategy.name}</span>} lead={`Version ${loaded.number}`}>
        <IntentProgressPanel {...loaded} viewer={loaded.role} />
        <StrategyView
          strategy={loaded.strategy}
          note={
            loaded.progress.closed
              ? "Intent is closed, so the readings stand with their kind."
              : "Which reading is intended is not shown until intent is closed, so that leaders sign what they hold."
          }
        />
      </Page>
    );
  }
  const problems = refused?.problems ?? {};
  const count = Object.keys(problems).length;
  const title = loaded.kind === "new" ? "Write the strategy" : `Strategy, version ${loaded.number}`;
  const next = loaded.kind === "edit" && loaded.frozen ? loaded.number + 1 : null;
  return (
    <Page title={title} lead="What you write here is what staff and leaders are asked about.">
      {loaded.saved && !refused ? <Notice>Saved.</Notice> : null}
      {count > 0 ? (
        <Notice kind="error" title="Nothing is saved yet">
          <p>
            {count === 1 ? "One place needs" : `${count} places need`} another look; each says why. What you wrote is
            still here.
          </p>
        </Notice>
      ) : null}
      {loaded.kind === "edit" ? (
        <IntentProgressPanel {...loaded} viewer="owner" newest={null} error={problems.intentDeadline} />
      ) : null}
      {next ? (
        <Notice title={`Saving makes version ${next}`}>
          <p>
            Version {next - 1} is signed or in use, so it stays as it is. Leaders record their intent again for version{" "}
            {next}.
          </p>
        </Notice>
      ) : null}
      <StrategyForm
        key={refused?.stamp ?? "loaded"}
        draft={refused?.draft ?? loaded.draft}
        problems={problems}
        saveLabel={next ? `Save as version ${next}` : "Save strategy"}
      />
    </Page>
  );
}
