import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireRole } from "#app/auth/session.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { Notice } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Page } from "#app/components/page.tsx";
import { askedStrategy } from "#app/intent/asked-strategy.server.ts";
import { findIntentWindow } from "#app/intent/find-intent-window.server.ts";
import { draftFrom, type IntentValues, intentFields, valuesOf } from "#app/intent/intent-fields.ts";
import { IntentPromise } from "#app/intent/intent-promise.tsx";
import { IntentReview } from "#app/intent/intent-review.tsx";
import { fieldsOfStep, intentSteps, openSteps } from "#app/intent/intent-steps.ts";
import { whyClosed } from "#app/intent/intent-window.ts";
import { mergeDraft } from "#app/intent/merge-draft.ts";
import { StepFrame, StepProgress } from "#app/intent/step-frame.tsx";
import { dayOf } from "#app/strategy/deadline-day.ts";
import { requireStrategyVersion } from "#app/strategy/require-strategy-version.server.ts";
import "#app/styles/intent.css";
import { reopenIntent, saveIntentDraft, submitIntent } from "#app/workflows/submit-intent.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { findOwnIntent } from "#db/queries/intents.ts";
import type { Intent } from "#surveys/intent.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Your intent · Plumbline" }];

/** The signed-in leader's own intent, and of the others only how many are in. */
async function readOwn(request: Request, versionId: string | undefined) {
  const session = await requireRole(request, "leader");
  const version = await requireStrategyVersion(session.organizationId, versionId);
  const fields = intentFields(version.content);
  const own = await findOwnIntent(session.organizationId, version.versionId, session.accountId);
  const { draft } = draftFrom(valuesOf(own?.content ?? {}, fields), fields);
  const steps = intentSteps(version.content);
  const asked = new URL(request.url).searchParams.get("step");
  const place = Math.max(
    0,
    steps.findIndex(({ id }) => id === asked),
  );
  return { session, version, fields, own, draft, steps, place };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, version, fields, own, draft, steps, place } = await readOwn(request, params.version);
  const window = await findIntentWindow(session.organizationId, version);
  return {
    name: session.name,
    number: version.number,
    strategy: askedStrategy(version.content, version.versionId, session.accountId),
    steps,
    place,
    values: valuesOf(draft, fields),
    open: openSteps(draft, version.content).map(({ step, reason }) => ({ id: step.id, title: step.title, reason })),
    signed: own?.submittedAt != null,
    begun: own !== null,
    submitted: window.submitted,
    leaders: window.leaders,
    signBy: dayOf(version.intentDeadline),
    closed: whyClosed(window, new Date()),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, version, draft, steps, place } = await readOwn(request, params.version);
  const { organizationId, accountId } = session;
  const { versionId, content } = version;
  const form = await readForm(request);
  const command = textOf(form, "do");
  const to = (index: number) => redirect(`/intent/${versionId}?step=${steps[index]?.id ?? "start"}`, 303);
  const here = steps[place];
  try {
    if (command === "reopen") {
      await reopenIntent(organizationId, versionId, accountId);
      return to(steps.length - 1);
    }
    if (command === "sign") {
      const [open] = openSteps(draft, content);
      if (open) throw new WorkflowRefusal("", `${open.step.title} ${open.reason}`);
      await submitIntent(organizationId, versionId, accountId, draft as Intent);
      return redirect(`/intent/${versionId}`, 303);
    }
    if (!here || here.kind === "start" || here.kind === "review") return to(command === "next" ? place + 1 : place - 1);
    const stepFields = fieldsOfStep(here, content);
    const typed: IntentValues = Object.fromEntries(stepFields.map(({ name }) => [name, textOf(form, name)]));
    const { draft: posted, problems } = draftFrom(typed, stepFields);
    await saveIntentDraft(organizationId, versionId, accountId, mergeDraft(draft, posted, stepFields));
    if (command === "leave") return redirect("/", 303);
    if (Object.keys(problems).length > 0 && command !== "back") {
      return data({ typed, problems, message: "", stamp: Date.now() }, 422);
    }
    return to(command === "back" ? place - 1 : place + 1);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return data({ typed: null, problems: {}, message: error.message, stamp: Date.now() }, 409);
  }
}

export default function IntentPage() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { steps, place, strategy, values, open, submitted, leaders, closed, signed } = loaded;
  const step = steps[place];
  if (!step) return null;
  const inCount = (
    <>
      {submitted} of {leaders} <MethodLink to="intents">in</MethodLink>.
    </>
  );
  const lead = (
    <>
      {strategy.name}, version {loaded.number}. {inCount}
    </>
  );
  const message = refused?.message ? <Notice kind="error">{refused.message}</Notice> : null;
  if (signed || closed) {
    return (
      <Page title={signed ? "Your intent is signed and sealed" : "Intent is closed"} lead={lead}>
        <div className="intent stack stack-loose">
          {message}
          <p>
            {closed ??
              "Nobody else can read it. You can reopen it until all are in or the last day is over; then it has to be signed again."}
            {signed || !closed ? "" : " You did not sign, so your draft does not count."}
          </p>
          {signed && !closed ? (
            <Form method="post">
              <Button kind="line" name="do" value="reopen">
                Reopen
              </Button>
            </Form>
          ) : null}
          {loaded.begun ? (
            <IntentReview
              strategy={strategy}
              steps={steps}
              values={values}
              open={signed ? [] : open}
              editable={false}
            />
          ) : null}
        </div>
      </Page>
    );
  }
  if (step.kind === "start") {
    return (
      <Page title={step.title} lead={lead}>
        <div className="intent stack stack-loose">
          {message}
          <IntentPromise leaders={leaders} />
          {loaded.signBy ? <p>The last day to sign is {displayDate(loaded.signBy)} (until midnight UTC).</p> : null}
          <div className="cluster">
            <ButtonLink to={`?step=${steps[1]?.id}`}>{loaded.begun ? "Go on" : "Begin"}</ButtonLink>
            {loaded.begun ? <Link to="?step=review">Review and sign</Link> : null}
          </div>
        </div>
      </Page>
    );
  }
  const bar = <StepProgress place={place} of={steps.length} />;
  if (step.kind === "review") {
    return (
      <Page title={step.title} lead={inCount}>
        <div className="intent stack stack-loose">
          {bar}
          {message}
          {open.length > 0 ? (
            <Notice title={open.length === 1 ? "One step is still open" : `${open.length} steps are still open`}>
              <ul>
                {open.map(({ id, title, reason }) => (
                  <li key={id}>
                    <Link to={`?step=${id}`}>{title}</Link> {reason}
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
          <IntentReview strategy={strategy} steps={steps} values={values} open={open} editable />
          <p>
            I, {loaded.name}, sign this as what I mean. It stays sealed until all {leaders} are in or the last day is
            over.
            {submitted === leaders - 1 ? " You are the last to sign: after this it cannot be reopened." : ""}
          </p>
          <Form method="post" action="?step=review">
            <Button name="do" value="sign" {...(open.length > 0 ? { reason: "Answer the open steps first." } : {})}>
              Sign and seal
            </Button>
          </Form>
        </div>
      </Page>
    );
  }
  return (
    <Page title={step.title} lead={leadOf[step.kind]}>
      <div className="intent stack stack-loose">
        {bar}
        {message}
        <StepFrame
          key={`${step.id}-${refused?.stamp ?? ""}`}
          step={step}
          strategy={strategy}
          values={refused?.typed ?? values}
          problems={refused?.problems ?? {}}
          place={place}
          of={steps.length}
        />
      </div>
    </Page>
  );
}

const leadOf: Record<string, string> = {
  support: "Say for each priority whether you stand behind it.",
  rank: "1 wins first. No two share a rank.",
  points: "Divide 100 points of the leadership team's time, as you want it to be.",
  reading: "All of these can be defended. Choose the one you hold.",
  trade: "One of the two has to wait. Which one comes first?",
  colleagues: "The order you expect from the average of the other leaders.",
  staff: "To carry it, a person sees that it is a priority and reads it as it is meant.",
};
