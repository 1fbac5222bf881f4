import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { Limits } from "#app/components/limits.tsx";
import { Page, Section } from "#app/components/page.tsx";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "What HR can never see · Plumbline" }];

const never = [
  ["What you answered", "There is no list that joins a name to an answer: none to look in, to hand over or to lose."],
  ["Who has answered", "There is no completion list for persons, while a wave is open or later."],
  [
    "A group of fewer than 5",
    "Not its scores, and not the counts 1 to 4. Five to nine people show as a band, not a number.",
  ],
  [
    "A small group by subtraction",
    "Everything any role can see, on every page and in every file, is checked together before release: no group under 5 follows from it.",
  ],
  ["Results before the close", "Nothing is computed while people answer. All numbers appear at once, for every role."],
  ["Comments from a small group", "Comments show from 10 people on, shuffled, without scores or dates beside them."],
  [
    "When you answered, or on what",
    "Beside an answer stand the wave, the block, the instrument version and a form letter. No time, device or language.",
  ],
  [
    "A way around it",
    "No role may look as somebody else, open single answers or loosen a threshold once a wave is open.",
  ],
] as const;

export default function Never() {
  return (
    <Page
      title="What HR can never see"
      lead="This holds for leaders, facilitators and administrators too. The limits below stand in the same size as the promise."
    >
      <dl className="facts facts-strong">
        {never.map(([what, why]) => (
          <FactPair key={what} what={what} why={why} />
        ))}
      </dl>
      <Section title="How it is done">
        <div className="stack prose">
          <p>
            Your link only proves that you are invited. Before your answers leave, your browser swaps it for a ticket
            that we sign without seeing it, like signing through a sealed envelope. Your answers travel with that
            ticket, not with your name.
          </p>
          <p>
            Answers lie encrypted in a box until the wave closes. Then they are shuffled, written once in random order,
            and the key of the box is destroyed.
          </p>
          <p>
            Results show groups of 5 or more, comments 10 or more, only after the survey closes. This cannot be loosened
            once the survey has started.
          </p>
        </div>
      </Section>
      <Section title="What we cannot promise">
        <Limits />
      </Section>
      <Section title="What is not an answer">
        <p className="prose">
          What a leader records as intent is a signed statement of an identified person, and its page says so. It stays
          sealed until all leaders are in or the deadline has passed; then it shows only together with at least four
          others.
        </p>
        <p>
          <Link to="/method">Definitions and limits of every number</Link>
        </p>
      </Section>
    </Page>
  );
}

function FactPair({ what, why }: { what: string; why: string }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>{why}</dd>
    </>
  );
}
