import type { Step } from "./deliver.ts";
import { useHeadingFocus } from "./survey-frame.tsx";

const TEXTS: Record<Step, [title: string, text: string]> = {
  sealing: [
    "Sealing your answers",
    "This takes up to half a minute. Your ticket was signed just now; your answers follow a little later, so that the two cannot be told to belong together. Please keep this page open.",
  ],
  sending: ["Sending", "Your answers are on their way. Please keep this page open."],
  waiting: [
    "Not sent yet",
    "The server cannot be reached just now. Your answers and your ticket stay here, and we keep trying. We will send them when the connection is back.",
  ],
};

export function Sending({ step, keptOn }: { step: Step; keptOn: "device" | "tab" }) {
  const heading = useHeadingFocus("sending");
  const [title, text] = TEXTS[step];
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead" role="status">
        {text}
      </p>
      {step === "waiting" && keptOn === "device" && (
        <p className="lead">You can also close this page and open your link again on this device later.</p>
      )}
      <span className={step === "waiting" ? "sealing sealing-still" : "sealing"} aria-hidden="true" />
    </>
  );
}
