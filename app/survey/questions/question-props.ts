import type { Question } from "survey-core";

/** What the card hands to every question, through the survey runtime's own registry. */
export interface QuestionProps<Model extends Question = Question> {
  question: Model;
  /** id of the heading that names the question */
  labelledBy: string;
  /** id of a description or of what is still wrong; undefined when there is none */
  describedBy?: string;
  seed: number;
}
