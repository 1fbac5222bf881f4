import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { applyQuestionEdit } from "#app/instruments/question-draft.ts";
import { replaceQuestion } from "#app/instruments/question-edits.ts";
import { QuestionForm } from "#app/instruments/question-form.tsx";
import { questionProblems } from "#app/instruments/question-problems.server.ts";
import { readQuestion } from "#app/instruments/read-question.ts";
import { requireInstrument } from "#app/instruments/require-instrument.server.ts";
import { typeWords } from "#app/instruments/words.ts";
import { editInstrument } from "#app/workflows/edit-instrument.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import { findBankItem } from "#surveys/item-bank.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Question · Plumbline" }];

async function requireQuestion(request: Request, params: LoaderFunctionArgs["params"]) {
  const found = await requireInstrument(request, params.version);
  const { items } = found.version.document;
  const at = items.findIndex(({ name }) => name === params.question);
  const item = items[at];
  if (!item) throw refusal(404, "not_found", "There is no such question in this version.");
  return { ...found, item, at, before: items.slice(0, at) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { version, name, item, at, before } = await requireQuestion(request, params);
  const bank = findBankItem(item.name);
  return {
    versionId: version.id,
    revision: version.revision,
    instrument: name,
    number: at + 1,
    item,
    before,
    bank: bank && { id: bank.id, metrics: bank.metrics },
    problems: questionProblems(version.document, item.name),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, version, item, at, before } = await requireQuestion(request, params);
  const form = await readForm(request);
  const edited = readQuestion(form, item, before);
  const command = textOf(form, "do");
  const answer = (problems: Record<string, string>, status: number, shown = edited) =>
    data({ item: shown, problems, stamp: Date.now() }, status);
  if (command !== "save") return answer({}, 200, applyQuestionEdit(edited, command));
  const next = replaceQuestion(version.document, item.name, edited);
  const problems = questionProblems(next, edited.name, at);
  // The shape alone is refused: what is still to be written is kept as it stands, and named on the instrument's page.
  const unreadable = questionProblems(next, edited.name, at, { shapeOnly: true });
  if (Object.keys(unreadable).length > 0) return answer({ ...problems, ...unreadable }, 422);
  try {
    const { organizationId, accountId, role } = session;
    const on = { versionId: version.id, revision: Number(textOf(form, "revision")) };
    const versionId = await editInstrument(
      organizationId,
      on,
      (document) => replaceQuestion(document, item.name, edited),
      { accountId, role },
    );
    return redirect(`/instruments/${versionId}?said=saved`, 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return answer({ [error.field]: error.message }, 422);
  }
}

export default function Question() {
  const { versionId, revision, instrument, number, item, before, bank, problems } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const shown: Record<string, string> = refused?.problems ?? problems;
  const count = Object.keys(shown).length;
  return (
    <Page
      title={`Question ${number}`}
      lead={
        <>
          Kind: {typeWords[item.type]}. In <Link to={`/instruments/${versionId}`}>{instrument}</Link>
          {bank ? `. Item ${bank.id} of the bank, for ${bank.metrics.join(" and ")}.` : "."}
        </>
      }
    >
      {refused && count > 0 ? (
        <Notice kind="error" title="Nothing is saved yet">
          <p>{shown[""] ?? "Each place that needs another look says why."} What you wrote is still here.</p>
        </Notice>
      ) : null}
      <QuestionForm
        key={`${item.name} ${refused?.stamp ?? ""}`}
        item={refused?.item ?? item}
        before={before}
        revision={revision}
        problems={shown}
        back={`/instruments/${versionId}`}
      />
    </Page>
  );
}
