import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/messages.tsx";
import { Section } from "#app/components/page.tsx";
import type { PageOf } from "./wave-page.server.ts";

const everyMs = 2000;

/** Between closing and release: what is happening, asked again every two seconds. */
export function FlowPanel({ wave }: { wave: PageOf<"closed" | "sealed"> }) {
  const { revalidate, state } = useRevalidator();
  const stopped = wave.steps.some((step) => step.state === "stopped");
  useEffect(() => {
    if (stopped || state !== "idle") return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  }, [revalidate, state, stopped]);
  return (
    <Section title="What is happening" note="This takes seconds to a minute. The page looks again by itself.">
      <ol className="stack" aria-live="polite">
        {wave.steps.map(({ step, words, state: at }) => (
          <li key={step}>
            {words} <span className="state">{at}</span>
          </li>
        ))}
      </ol>
      {stopped ? (
        <Notice kind="error" title="A step has stopped after several tries">
          <p>Nothing is lost: the ballots are kept. The reason is in the log of the worker.</p>
          {wave.role === "owner" ? (
            <Form method="post" action={`/waves/${wave.id}/resumption`}>
              <Button kind="line">Try again</Button>
            </Form>
          ) : null}
        </Notice>
      ) : (
        <p>
          <Link to={`/waves/${wave.id}`}>Look again</Link>
        </p>
      )}
    </Section>
  );
}
