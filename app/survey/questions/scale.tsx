import type { Question } from "survey-core";
import { choicesIn, labelsOf } from "../question-types.ts";
import { OptionList } from "./option-list.tsx";

interface Props {
  question: Question;
  name: string;
  labelledBy: string;
  describedBy?: string;
  chosen: unknown;
  onChange(value: number | string): void;
}

/** Labelled points in their own order; what lies outside the scale stands apart below it. */
export function Scale({ question, onChange, chosen, ...list }: Props) {
  const points = labelsOf(question).map((text, index) => ({ value: String(index + 1), text }));
  const escapes = choicesIn(question, "escapes").map((each) => ({ ...each, last: true }));
  return (
    <OptionList
      {...list}
      kind="radio"
      shape="scale"
      choices={[...points, ...escapes]}
      chosen={[chosen]}
      onChange={(value) => onChange(points.some((point) => point.value === value) ? Number(value) : value)}
    />
  );
}
