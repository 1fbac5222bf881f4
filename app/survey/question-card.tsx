import type { Question } from "survey-core";
import { property, titleOf } from "./question-types.ts";
import { renderQuestion } from "./questions/register.tsx";
import { useHeadingFocus } from "./survey-frame.tsx";

const CHANGES: Record<string, string> = { decided: "Decided.", open: "Open.", input: "Input." };

/** One question: its title with the organisation's words in their own voice, the answer, and what the answer can change. */
export function QuestionCard({
  question,
  seed,
  problem,
}: {
  question: Question;
  seed: number;
  problem: string | null;
}) {
  const heading = useHeadingFocus(question.name);
  const description = question.locDescription.getLocaleText("default");
  const changes = property<string>(question, "changes", "");
  const describedBy = problem ? "card-problem" : description ? "card-description" : undefined;
  return (
    <>
      <h1 ref={heading} id="card-title" tabIndex={-1}>
        <Title title={titleOf(question)} words={property(question, "words", "")} />
      </h1>
      {description && (
        <p id="card-description" className="card-description">
          {description}
        </p>
      )}
      <div key={question.name}>{renderQuestion({ question, labelledBy: "card-title", describedBy, seed })}</div>
      {problem && (
        <p id="card-problem" className="field-error" role="alert">
          {problem}
        </p>
      )}
      {changes && (
        <p className="card-changes">
          <strong>{CHANGES[changes] ?? changes}</strong> {property(question, "changesNote", "")}
        </p>
      )}
    </>
  );
}

function Title({ title, words }: { title: string; words: string }) {
  const at = words === "" ? -1 : title.indexOf(words);
  if (at < 0) return title;
  return (
    <>
      {title.slice(0, at)}
      <span className="words">{words}</span>
      {title.slice(at + words.length)}
    </>
  );
}
