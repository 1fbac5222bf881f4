import { Link } from "@remix-run/react";
import type { AskedStrategy } from "./asked-strategy.server.ts";
import type { IntentValues } from "./intent-fields.ts";
import type { IntentStep } from "./intent-steps.ts";

type Props = {
  strategy: AskedStrategy;
  steps: IntentStep[];
  values: IntentValues;
  open: { id: string; reason: string }[];
  /** Links to change a step; absent once sealed. */
  editable: boolean;
};

/** The author's own intent, step by step. */
export function IntentReview({ strategy, steps, values, open, editable }: Props) {
  return (
    <ul className="intent-review">
      {steps
        .filter((step) => step.kind !== "start" && step.kind !== "review")
        .map((step) => {
          const reason = open.find(({ id }) => id === step.id)?.reason;
          return (
            <li key={step.id} className="stack stack-tight">
              <div className="cluster spread">
                <h2>{step.title}</h2>
                {editable ? (
                  <Link to={`?step=${step.id}`} aria-label={`Change: ${step.title}`}>
                    Change
                  </Link>
                ) : null}
              </div>
              {reason ? <p className="field-error">{reason}</p> : null}
              <Answers step={step} strategy={strategy} values={values} />
            </li>
          );
        })}
    </ul>
  );
}

function Answers({ step, strategy, values }: { step: IntentStep; strategy: AskedStrategy; values: IntentValues }) {
  const { priorities, allocation } = strategy;
  const about = priorities.find(({ key }) => key === step.key);
  const list = (group: string, items: { key: string; name: string }[], text: (value: string) => string) => (
    <ul>
      {items.map(({ key, name }) => (
        <li key={key}>
          <span className="words">{name}</span>: {text(values[`${group}.${key}`] ?? "")}
        </li>
      ))}
    </ul>
  );
  const or = (empty: string) => (value: string) => value || empty;
  switch (step.kind) {
    case "support":
      return list("supports", priorities, or("not answered"));
    case "rank":
      return list("ranks", priorities, or("not ranked"));
    case "colleagues":
      return list("predictedRanks", priorities, or("not ranked"));
    case "points":
      return list("points", allocation, (value) => `${value || "0"} of 100`);
    case "staff":
      return list("predictedCarried", priorities, (value) => (value ? `${value} of 100 people` : "not answered"));
    case "reading": {
      const chosen = about?.readings.find(({ code }) => code === values[`readings.${step.key}`]);
      return (
        <>
          <p className="words">{chosen?.text ?? "not answered"}</p>
          {values[`statements.${step.key}`] ? <p className="words">“{values[`statements.${step.key}`]}”</p> : null}
        </>
      );
    }
    case "trade": {
      const others = priorities.slice(about ? priorities.indexOf(about) + 1 : priorities.length);
      const answer = (value: string) =>
        ({ rule: "it depends, and a rule decides", "no-rule": "it depends, without a rule", "": "not answered" })[
          value
        ] ?? `${priorities.find(({ key }) => key === value)?.name ?? ""} first`;
      const pairs = others.map(({ key, name }) => ({ key: `${step.key}_${key}`, name: `or ${name}` }));
      return list("tradeOffs", pairs, answer);
    }
    default:
      return null;
  }
}
