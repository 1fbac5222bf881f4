import { type Choice, property } from "../question-types.ts";
import { OptionList } from "./option-list.tsx";
import type { QuestionProps } from "./question-props.ts";

/** A matrix taken apart: each row a card with its own scale, so that nothing scrolls sideways on a phone. */
export function MatrixCards({ question, describedBy }: QuestionProps) {
  const points = property<string[]>(question, "labels", []).map((text, index) => ({ value: String(index + 1), text }));
  const escapes = property<Choice[]>(question, "escapes", []).map((each) => ({ ...each, last: true }));
  const answers: Record<string, unknown> = question.value ?? {};
  return property<Choice[]>(question, "rows", []).map((row) => {
    const id = `${question.name}-${row.value}`;
    return (
      <section key={row.value} className="matrix-card">
        <h2 id={id} className="words">
          {row.text}
        </h2>
        <OptionList
          name={id}
          kind="radio"
          shape="scale"
          labelledBy={id}
          describedBy={describedBy}
          choices={[...points, ...escapes]}
          chosen={[answers[row.value]]}
          onChange={(value) => {
            const point = points.some((each) => each.value === value) ? Number(value) : value;
            question.value = { ...answers, [row.value]: point };
          }}
        />
      </section>
    );
  });
}
