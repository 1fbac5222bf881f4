import type { QuestionRankingModel } from "survey-core";
import { orderedChoices } from "../choices.ts";
import type { QuestionProps } from "./question-props.ts";

const ORDINALS = ["1st", "2nd", "3rd"];
export const ordinal = (place: number) => ORDINALS[place - 1] ?? `${place}th`;

/** A tap, Enter or Space gives the next place; the same again takes it back. No dragging, and stopping early is fine. */
export function Ranking({ question, labelledBy, describedBy, seed }: QuestionProps<QuestionRankingModel>) {
  const ranked: string[] = question.value ?? [];
  const choices = orderedChoices(question, seed);
  const toggle = (value: string) => {
    const next = ranked.includes(value) ? ranked.filter((each) => each !== value) : [...ranked, value];
    question.value = next.length > 0 ? next : undefined;
  };
  return (
    <>
      <p className="tally" role="status">
        {ranked.length} of {choices.length} placed. Choose them in order; you can stop at any point.
      </p>
      <ul className="options" aria-labelledby={labelledBy} aria-describedby={describedBy}>
        {choices.map(({ value, text }) => {
          const place = ranked.indexOf(value) + 1;
          return (
            <li key={value}>
              <button type="button" className="option" aria-pressed={place > 0} onClick={() => toggle(value)}>
                <span className="words">{text}</span>
                <span className="place">{place > 0 ? ordinal(place) : ""}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
