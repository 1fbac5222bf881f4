import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { languageName } from "#app/instruments/language-name.ts";
import { requireInstrument } from "#app/instruments/require-instrument.server.ts";
import { TranslationFields } from "#app/instruments/translation-fields.tsx";
import { linesOf, readTranslation, withoutTranslation, withTranslation } from "#app/instruments/translation-lines.ts";
import { translationProblems } from "#app/instruments/translation-problems.server.ts";
import { directionOf } from "#app/survey/languages.ts";
import "#app/survey/arabic.css";
import { editInstrument } from "#app/workflows/edit-instrument.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.languageName ?? "Translation"} · Plumbline` },
];

const formLimit = 512 * 1024;
const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

async function requireTranslation(request: Request, params: LoaderFunctionArgs["params"]) {
  const found = await requireInstrument(request, params.version);
  const { document } = found.version;
  const language = params.language ?? "";
  if (!tag.test(language) || language === document.language) {
    throw refusal(404, "not_found", "This is no language the instrument can be translated into.");
  }
  const translation = document.translations.find((each) => each.language === language) ?? null;
  return { ...found, language, document, translation };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { version, name, language, document, translation } = await requireTranslation(request, params);
  return {
    versionId: version.id,
    revision: version.revision,
    instrument: name,
    language,
    languageName: languageName(language),
    direction: directionOf(language) as "ltr" | "rtl",
    source: { language: document.language, direction: directionOf(document.language) as "ltr" | "rtl" },
    exists: translation !== null,
    title: [{ path: "title", label: "Title", text: document.title, translated: translation?.title ?? "" }],
    questions: document.items.map((item, index) => ({
      name: item.name,
      number: index + 1,
      lines: linesOf(item, translation?.items[item.name]),
    })),
    problems: translation ? translationProblems(document, translation) : {},
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, version, language, document } = await requireTranslation(request, params);
  const { organizationId, accountId, role } = session;
  const form = await readForm(request, formLimit);
  const on = { versionId: version.id, revision: Number(textOf(form, "revision")) };
  const translation = readTranslation(document, language, form);
  const answer = (problems: Record<string, string>) => data({ translation, problems, stamp: Date.now() }, 422);
  const problems = translationProblems(document, translation);
  const remove = textOf(form, "do") === "remove";
  if (!remove && Object.keys(problems).length > 0) return answer(problems);
  try {
    const versionId = await editInstrument(
      organizationId,
      on,
      (earlier) => (remove ? withoutTranslation(earlier, language) : withTranslation(earlier, translation)),
      { accountId, role },
    );
    return redirect(`/instruments/${versionId}?said=saved`, 303);
  } catch (error) {
    if (!(error instanceof WorkflowRefusal)) throw error;
    return answer({ "": error.message });
  }
}

export default function TranslationPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const problems: Record<string, string> = refused?.problems ?? page.problems;
  const { language, direction, source } = page;
  const typed = (path: string, otherwise: string) => (refused ? typedAt(refused.translation, path) : otherwise);
  const fields = { language, direction, source, problems };
  return (
    <Page
      title={page.languageName}
      lead={
        <>
          Side by side, for <Link to={`/instruments/${page.versionId}`}>{page.instrument}</Link>. A blank text is shown
          in the instrument’s own language. Keep what stands in braces, such as {"{P}"}.
        </>
      }
    >
      {refused ? (
        <Notice kind="error" title="Nothing is saved yet">
          <p>{problems[""] ?? "Each text that needs another look says why."} What you wrote is still here.</p>
        </Notice>
      ) : null}
      <Form method="post" className="stack stack-loose" noValidate key={refused?.stamp ?? "loaded"}>
        <button type="submit" name="do" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          Save the translation
        </button>
        <input type="hidden" name="revision" value={page.revision} />
        <Section title="Title">
          <TranslationFields
            {...fields}
            lines={page.title.map((line) => ({ ...line, translated: typed(line.path, line.translated) }))}
          />
        </Section>
        {page.questions.map(({ name, number, lines }) => (
          <Section key={name} title={`Question ${number}`}>
            <TranslationFields
              {...fields}
              lines={lines.map((line) => ({ ...line, translated: typed(line.path, line.translated) }))}
            />
          </Section>
        ))}
        <div className="cluster">
          <Button name="do" value="save" busy={busy}>
            Save the translation
          </Button>
          <ButtonLink kind="quiet" to={`/instruments/${page.versionId}`}>
            Back without saving
          </ButtonLink>
          {page.exists ? (
            <Button kind="quiet" name="do" value="remove">
              Remove this language
            </Button>
          ) : null}
        </div>
      </Form>
    </Page>
  );
}

/** What was typed, by the path of its line. */
function typedAt(translation: unknown, path: string): string {
  const found = path
    .split(".")
    .reduce<unknown>(
      (part, key) => (part && typeof part === "object" ? (part as Record<string, unknown>)[key] : ""),
      translation,
    );
  return typeof found === "string" ? found : "";
}
