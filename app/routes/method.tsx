import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { definitions } from "#app/components/method/definitions.ts";
import { Page, Section } from "#app/components/page.tsx";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Definitions and limits · Plumbline" }];

export default function Method() {
  return (
    <Page
      title="Definitions, formulas and limits"
      lead="One entry for each metric id, as it stands on screens, in the CSV and over HTTP."
    >
      <nav aria-label="Metrics">
        <ul className="cluster list-plain">
          {definitions.map((definition) => (
            <li key={definition.id}>
              <a className="target" href={`#${definition.id}`}>
                {definition.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {definitions.map((definition) => (
        <section key={definition.id} id={definition.id} className="section stack stack-tight">
          <h2>
            {definition.name} <code className="note">{definition.id}</code>
          </h2>
          <p className="prose">{definition.says}</p>
          <p className="formula">{definition.formula}</p>
          <p className="prose">
            <strong>Limits.</strong> {definition.limits}
          </p>
        </section>
      ))}
      <Section title="Intervals">
        <p className="prose">
          95 %, Wilson score intervals on the effective number of answers, with teams as the units of sampling. There is
          no correction for small populations: guessing and mood do not vanish in a census. The rounding that protects
          people is part of the interval.
        </p>
      </Section>
      <Section title="What is shown, and what is hidden">
        <ul className="stack stack-tight prose">
          <li>
            Under 5 answers: nothing. 5 to 9: one of three bands. Every number of answers is rounded down to the nearest
            5.
          </li>
          <li>
            Which cells are released is decided once, at the close, from group sizes alone, for all roles together. One
            linear system per measure: no group under 5 may follow from any combination of what is shown.
          </li>
          <li>
            Shares are rounded at random to threes of people before they are shown, the same way every time they are
            asked for.
          </li>
          <li>
            Those who did not answer may differ.{" "}
            <Link to="/never">What nobody can see, and what we cannot promise</Link>
          </li>
        </ul>
      </Section>
    </Page>
  );
}
