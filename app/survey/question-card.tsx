import type { Question } from "survey-core";
import { useSpoken } from "./language-context.ts";
import { directionOf } from "./languages.ts";
import { OwnWords } from "./own-words.tsx";
import { property, textProperty, titleOf, writtenText } from "./question-types.ts";
import { renderQuestion } from "./questions/register.tsx";
import { useHeadingFocus } from "./survey-frame.tsx";

const CHANGES = ["decided", "open", "input"] as const;

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
  const { say, language, frame } = useSpoken();
  const heading = useHeadingFocus(question.name);
  const description = writtenText(question, question.locDescription);
  const changes = CHANGES.find((each) => each === property<string>(question, "changes", ""));
  const describedBy = problem ? "card-problem" : description ? "card-description" : undefined;
  const ownLanguage = language === frame ? {} : { lang: language, dir: directionOf(language) };
  return (
    <>
      <h1 ref={heading} id="card-title" tabIndex={-1} {...ownLanguage}>
        <Title title={titleOf(question)} words={property(question, "words", "")} />
      </h1>
      {description && (
        <p id="card-description" className="card-description" {...ownLanguage}>
          {description}
        </p>
      )}
      <div key={question.name} {...ownLanguage}>
        {renderQuestion({ question, labelledBy: "card-title", describedBy, seed })}
      </div>
      {problem && (
        <p id="card-problem" className="field-error" role="alert">
          {problem}
        </p>
      )}
      {changes && (
        <p className="card-changes">
          <strong>{say(changes)}</strong> <span {...ownLanguage}>{textProperty(question, "changesNote")}</span>
        </p>
      )}
    </>
  );
}

/** Translations carry what was piped in between isolates; in the template's own language only the words are known. */
const PIPED = /\u2068([^\u2069]*)\u2069/;

function Title({ title, words }: { title: string; words: string }) {
  const parts = PIPED.test(title) || words === "" ? title.split(PIPED) : around(title, words);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the title
      <OwnWords key={index} serif={part === words}>
        {part}
      </OwnWords>
    ),
  );
}

function around(title: string, words: string): string[] {
  const at = title.indexOf(words);
  return at < 0 ? [title] : [title.slice(0, at), words, title.slice(at + words.length)];
}
