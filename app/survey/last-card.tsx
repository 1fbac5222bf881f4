import { useSpoken } from "./language-context.ts";
import { useHeadingFocus } from "./survey-frame.tsx";

/** Before *Send*: what has an answer, and that nothing can be changed afterwards. */
export function LastCard({ answered, asked }: { answered: number; asked: number }) {
  const { say } = useSpoken();
  const heading = useHeadingFocus("last");
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say("lastTitle")}
      </h1>
      <p className="lead">{answered === 0 ? say("nothingAnswered") : say("answered", { count: answered, asked })}</p>
      {answered > 0 && <p className="lead">{say("whenYouSend")}</p>}
    </>
  );
}
