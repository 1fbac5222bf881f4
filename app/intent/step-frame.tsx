import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Bob } from "#app/components/plumb-mark.tsx";
import { StepBody, type StepProps } from "./step-body.tsx";

/** One topic, with the way back and on. Going either way saves what is on the screen. */
export function StepFrame({ place, of, ...body }: StepProps & { place: number; of: number }) {
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" action={`?step=${body.step.id}`} className="stack" noValidate>
      {/* Enter goes on, never back. */}
      <button type="submit" name="do" value="next" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        Next
      </button>
      <StepBody {...body} />
      <div className="cluster">
        <Button kind="quiet" name="do" value="back" busy={busy}>
          Back
        </Button>
        <Button name="do" value="next" busy={busy}>
          {place + 2 === of ? "Review" : "Next"}
        </Button>
        <Button kind="line" name="do" value="leave" busy={busy}>
          Save and leave
        </Button>
      </div>
    </Form>
  );
}

/** Progress along the top edge, where it points at no answer. */
export function StepProgress({ place, of }: { place: number; of: number }) {
  const x = of > 1 ? (place / (of - 1)) * 100 : 0;
  return (
    <div>
      <p className="note">
        Step {place + 1} of {of}
      </p>
      <svg className="intent-line" aria-hidden="true">
        <line x1="0" x2="100%" y1="2" y2="2" stroke="var(--line)" strokeWidth="2" />
        <line x1="0" x2={`${x}%`} y1="2" y2="2" stroke="var(--ink)" strokeWidth="2" />
        <svg x={`${x}%`} y="2" overflow="visible" aria-hidden="true">
          <Bob x={0} y={0} />
        </svg>
      </svg>
    </div>
  );
}
