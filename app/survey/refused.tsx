import { useSpoken } from "./language-context.ts";
import type { Refusal } from "./refusal.ts";
import { useHeadingFocus } from "./survey-frame.tsx";

/** @param question title of the question that was refused; empty when it is not one */
export function Refused({ refusal, question }: { refusal: Refusal; question: string }) {
  const { say } = useSpoken();
  const heading = useHeadingFocus("refused");
  const { title, text, status = 0 } = refusal;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say(title)}
      </h1>
      <p className="lead">{say(text, { question, status: String(status) })}</p>
    </>
  );
}
