import type { ComponentType } from "react";
import { ReactQuestionFactory } from "survey-react-ui";
import { Allocation } from "./allocation.tsx";
import { MatrixCards } from "./matrix-cards.tsx";
import type { QuestionProps } from "./question-props.ts";
import { Ranking } from "./ranking.tsx";
import { RatingRow } from "./rating-row.tsx";
import { Recall } from "./recall.tsx";
import { SeveralChoices } from "./several-choices.tsx";
import { ShortText } from "./short-text.tsx";
import { SingleChoice } from "./single-choice.tsx";

// Each component narrows the question to the model its type is made with.
// biome-ignore lint/suspicious/noExplicitAny: the registry is keyed by type name, which TypeScript cannot follow
const components: Record<string, ComponentType<any>> = {
  recall: Recall,
  "rating-row": RatingRow,
  allocation: Allocation,
  "matrix-cards": MatrixCards,
  ranking: Ranking,
  radiogroup: SingleChoice,
  checkbox: SeveralChoices,
  comment: ShortText,
};

for (const [type, Component] of Object.entries(components)) {
  ReactQuestionFactory.Instance.registerQuestion(type, (props) => (
    <Component {...(props as unknown as QuestionProps)} />
  ));
}

/** The runtime's registry decides which component draws a question; null for a type nobody registered. */
export function renderQuestion(props: QuestionProps) {
  return ReactQuestionFactory.Instance.createQuestion(props.question.getType(), props);
}
