import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/session.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ChoiceField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Page, Section } from "#app/components/page.tsx";
import { firstWords, reasonWords, scopeWords, templateWords } from "#app/instruments/recommendation-words.ts";
import { selfCheckQuestions } from "#surveys/self-check/questions.ts";
import { readAnswers } from "#surveys/self-check/read-answers.ts";
import { recommend } from "#surveys/self-check/recommend.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Which instrument fits? · Plumbline" }];

/** The answers are in the address: nothing is kept, and the page can be sent to somebody else. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "owner");
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const read = readAnswers(given);
  return {
    given,
    recommendation: read.ok ? recommend(read.answers) : null,
    missing: read.ok || Object.keys(given).length === 0 ? [] : read.missing,
  };
}

export default function SelfCheck() {
  const { given, recommendation, missing } = useLoaderData<typeof loader>();
  return (
    <Page title="Which instrument fits?" lead="Seven questions. Nothing is kept.">
      {recommendation ? (
        <section className="panel stack" aria-labelledby="recommendation">
          <h2 id="recommendation">{templateWords[recommendation.template]}</h2>
          <p>{reasonWords[recommendation.reason]}</p>
          <p>Ask: {scopeWords[recommendation.scope].toLowerCase()}.</p>
          {recommendation.first.length > 0 ? (
            <>
              <h3>Before that</h3>
              <ul>
                {recommendation.first.map((step) => (
                  <li key={step}>
                    <Link to={firstWords[step].to}>{firstWords[step].text}</Link>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
      ) : null}
      {recommendation ? (
        <div className="cluster">
          <ButtonLink to={`/instruments?start=${recommendation.template}`}>Make this instrument</ButtonLink>
          <ButtonLink kind="line" to="/waves">
            Ask the built-in one
          </ButtonLink>
        </div>
      ) : null}
      {missing.length > 0 ? (
        <Notice kind="error">
          <p>Answer every question. What you chose is still here.</p>
        </Notice>
      ) : null}
      <Section title={recommendation ? "Your answers" : "Seven questions"}>
        <Form method="get" className="stack stack-loose">
          {selfCheckQuestions.map(({ name, title, answers }) => (
            <ChoiceField
              key={name}
              label={title}
              name={name}
              options={answers}
              {...(given[name] ? { defaultValue: given[name] } : {})}
              error={missing.includes(name) ? "Choose one." : undefined}
            />
          ))}
          <div>
            <Button>Show what fits</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
