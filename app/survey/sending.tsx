import type { Step } from "./deliver.ts";
import { useSpoken } from "./language-context.ts";
import type { SurveyWord } from "./messages/survey.ts";
import { useHeadingFocus } from "./survey-frame.tsx";
import { useOnline } from "./use-online.ts";

const TITLES = { sealing: "sealingTitle", sending: "sendingTitle", waiting: "waitingTitle" } as const;

export function Sending({ step, keptOn }: { step: Step; keptOn: "device" | "tab" }) {
  const { say } = useSpoken();
  const isOnline = useOnline();
  const heading = useHeadingFocus("sending");
  const waits = step === "waiting";
  const text: SurveyWord = waits && !isOnline && keptOn === "device" ? "waitingOffline" : step;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say(TITLES[step])}
      </h1>
      <p className="lead" role="status">
        {say(text)}
      </p>
      {waits && <p className="lead">{say(keptOn === "device" ? "closeAndComeBack" : "waitingInTab")}</p>}
      <span className={waits ? "sealing sealing-still" : "sealing"} aria-hidden="true" />
    </>
  );
}
