import type { Refusal } from "./refusal.ts";
import { useHeadingFocus } from "./survey-frame.tsx";

export function Refused({ refusal }: { refusal: Refusal }) {
  const heading = useHeadingFocus("refused");
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {refusal.title}
      </h1>
      <p className="lead">{refusal.text}</p>
    </>
  );
}
