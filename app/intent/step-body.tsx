import { ChoiceField, TextAreaField } from "#app/components/fields.tsx";
import type { AskedStrategy } from "./asked-strategy.server.ts";
import type { IntentValues } from "./intent-fields.ts";
import type { IntentStep } from "./intent-steps.ts";
import { PointsFields } from "./points-fields.tsx";
import { RankFields } from "./rank-fields.tsx";
import { ShareFields } from "./share-fields.tsx";

export type StepProps = {
  step: IntentStep;
  strategy: AskedStrategy;
  values: IntentValues;
  problems: Record<string, string>;
};

/** The questions of one step. */
export function StepBody({ step, strategy, values, problems }: StepProps) {
  const { priorities } = strategy;
  const about = priorities.find((priority) => priority.key === step.key);
  const field = (name: string) => ({ name, defaultValue: values[name] ?? "", error: problems[name] });
  switch (step.kind) {
    case "support":
      return (
        <>
          {priorities.map((priority) => (
            <ChoiceField
              key={priority.key}
              label={
                <>
                  <span className="words intent-name">{priority.name}</span>
                  <span className="words intent-statement">{priority.statement}</span>
                </>
              }
              options={[
                { value: "yes", label: "Yes, this is our priority" },
                { value: "no", label: "No, not for me" },
              ]}
              {...field(`supports.${priority.key}`)}
            />
          ))}
        </>
      );
    case "rank":
      return <RankFields group="ranks" {...{ priorities, values, problems }} />;
    case "colleagues":
      return <RankFields group="predictedRanks" {...{ priorities, values, problems }} />;
    case "points":
      return <PointsFields options={strategy.allocation} values={values} problems={problems} />;
    case "staff":
      return <ShareFields {...{ priorities, values, problems }} />;
    case "reading":
      return about ? (
        <>
          <ChoiceField
            label="Which statement is closest to what you mean by it?"
            words
            options={about.readings.map(({ code, text }) => ({ value: code, label: text }))}
            {...field(`readings.${about.key}`)}
          />
          <TextAreaField
            label="In your own words (optional)"
            hint="Up to 400 characters. Kept with your signed intent; no screen shows it to anybody else."
            words
            {...field(`statements.${about.key}`)}
          />
        </>
      ) : null;
    case "trade":
      return about
        ? priorities.slice(priorities.indexOf(about) + 1).map((other) => (
            <ChoiceField
              key={other.key}
              label={
                <>
                  <span className="words">{about.name}</span> or <span className="words">{other.name}</span>: which
                  comes first?
                </>
              }
              options={[
                { value: about.key, label: <span className="words">{about.name}</span> },
                { value: other.key, label: <span className="words">{other.name}</span> },
                { value: "rule", label: "It depends, and we have a rule that decides" },
                { value: "no-rule", label: "It depends, and we have no rule" },
              ]}
              {...field(`tradeOffs.${about.key}_${other.key}`)}
            />
          ))
        : null;
    default:
      return null;
  }
}
