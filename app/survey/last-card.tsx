import { useHeadingFocus } from "./survey-frame.tsx";

/** Before *Send*: what has an answer, and that nothing can be changed afterwards. */
export function LastCard({ answered, asked, isResumed }: { answered: number; asked: number; isResumed: boolean }) {
  const heading = useHeadingFocus("last");
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {isResumed ? "Your answers are not confirmed yet." : "That was the last question."}
      </h1>
      <p className="lead">
        {answered === 0
          ? "You have not answered anything yet, so there is nothing to send. You can go back, or close this page."
          : isResumed
            ? "They were on their way when this page was closed. Press Send to send the very same answers again; they count once."
            : `${answered} of ${asked} questions have an answer. You can go back and change any of them.`}
      </p>
      {answered > 0 && (
        <p className="lead">
          When you press Send, your answers leave with a ticket, not with your name. Because there is no link, we cannot
          show, change or delete them afterwards.
        </p>
      )}
    </>
  );
}
