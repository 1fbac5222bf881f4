import { OwnWords } from "../own-words.tsx";
import { choicesIn } from "../question-types.ts";
import type { QuestionProps } from "./question-props.ts";
import { Scale } from "./scale.tsx";

/** A matrix taken apart: each row a card with its own scale, so that nothing scrolls sideways on a phone. */
export function MatrixCards({ question, describedBy }: QuestionProps) {
  const answers: Record<string, unknown> = question.value ?? {};
  return choicesIn(question, "cards").map(({ value, text, group }) => {
    const id = `${question.name}-${value}`;
    return (
      <section key={value} className="matrix-card">
        <h2 id={id}>{group === "other" || !group ? text : <OwnWords serif>{text}</OwnWords>}</h2>
        <Scale
          question={question}
          name={id}
          labelledBy={id}
          describedBy={describedBy}
          chosen={answers[value]}
          onChange={(chosen) => {
            question.value = { ...answers, [value]: chosen };
          }}
        />
      </section>
    );
  });
}
