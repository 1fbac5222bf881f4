import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { readForm } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";
import { requireWave } from "#app/auth/require-wave.server.ts";
import { codes } from "#app/coding/codes.ts";
import { type CodingText, readCoding } from "#app/coding/read-coding.server.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { saveCoding } from "#app/workflows/save-codes.server.ts";
import "#app/styles/coding.css";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction<typeof loader> = ({ data: coding }) => [
  { title: `Coding: ${coding?.name ?? ""} · Plumbline` },
];

const formLimit = 512 * 1024;

async function requireCoding(request: Request, params: ActionFunctionArgs["params"]) {
  const { session, wave } = await requireWave(request, params.wave, "coder");
  const key = params.priority ?? "";
  const known = /^p[1-8]$/.test(key) && wave.sealedAt !== null;
  const coding = known ? await readCoding(session.organizationId, wave, key, session.accountId) : null;
  if (!coding) throw refusal(404, "not_found", "There is nothing to read here.");
  return { session, wave, key, coding };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  return (await requireCoding(request, params)).coding;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, wave, key } = await requireCoding(request, params);
  const form = await readForm(request, formLimit);
  const given = new Map([...form].flatMap(([id, code]) => (typeof code === "string" ? [[id, code] as const] : [])));
  return data({ saved: await saveCoding(session.organizationId, wave, key, given, session), at: Date.now() });
}

export default function CodePriority() {
  const { name, statement, intended, texts } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const open = texts.filter(({ code }) => code === null).length;
  return (
    <Page
      title={<span className="words">{name}</span>}
      lead={
        <>
          {texts.length} <MethodLink to="texts">texts</MethodLink>, {open} not read yet. The order is your own and means
          nothing.
        </>
      }
    >
      {done ? <Notice title={`Saved: ${done.saved} texts`} /> : null}
      <Section title="What is meant">
        <p className="words">{statement}</p>
        <p>
          Intended: <span className="words">{intended}</span>
        </p>
      </Section>
      <Form method="post" className="stack">
        <ol className="coding-texts">
          {texts.map((text) => (
            <li key={text.id}>
              <TextToCode {...text} />
            </li>
          ))}
        </ol>
        <div className="cluster">
          <Button busy={busy}>Save the codes</Button>
          <Link to="/coding">Back to the list</Link>
        </div>
      </Form>
    </Page>
  );
}

function TextToCode({ id, text, code, echo }: CodingText) {
  return (
    <fieldset className="coding-text">
      <legend className="words">{text}</legend>
      {echo ? <p className="note">Uses the leaders’ words.</p> : null}
      <div className="cluster">
        {codes.map(({ value, label }) => (
          <label key={value} className="choice">
            <input type="radio" name={id} value={value} defaultChecked={code === value} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
