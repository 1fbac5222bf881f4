import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { Definition } from "#app/components/method/definition.ts";
import { definitions } from "#app/components/method/definitions.ts";
import { methodNames } from "#app/components/method/names.ts";
import { Page } from "#app/components/page.tsx";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Definitions and limits · Plumbline" }];

export default function Method() {
  return (
    <Page
      title="Definitions, formulas and limits"
      lead="One entry for each number that a screen can show. Metrics stand under the id they have in the CSV and over HTTP."
    >
      <nav aria-label="Numbers" className="method-index">
        {definitions.map(({ title, entries }) => (
          <div key={title}>
            <p className="label">{title}</p>
            <ul className="list-plain">
              {entries.map(({ id }) => (
                <li key={id}>
                  <a className="target" href={`#${id}`}>
                    {methodNames[id]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {definitions.flatMap(({ entries }) => entries.map((entry) => <Entry key={entry.id} {...entry} />))}
      <p className="section prose">
        Those who did not answer may differ. <Link to="/never">What nobody can see, and what we cannot promise</Link>
      </p>
    </Page>
  );
}

function Entry({ id, says, formula, limits }: Definition) {
  return (
    <section id={id} className="section stack stack-tight">
      <h2>
        {methodNames[id]} <code className="note">{id}</code>
      </h2>
      <p className="prose">{says}</p>
      <p className="formula">{formula}</p>
      <p className="prose">
        <strong>Limits.</strong> {limits}
      </p>
    </section>
  );
}
