import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/page.tsx";

/** Why a draft was not removed, by the name in the address. */
export const removalRefusals: Record<string, string> = {
  unconfirmed: "Nothing was removed: tick the box that says it is for good.",
  frozen: "Nothing was removed: a published version stays, so that old waves keep their meaning.",
  changed: "Nothing was removed: this draft was changed meanwhile. Look at it again first.",
  used: "Nothing was removed: a wave names this version. Choose other questions for that wave first.",
};

/** The end of a draft. The first version is the whole instrument; a later one leaves those before it. */
export function RemoveDraft({
  versionId,
  name,
  number,
  revision,
}: {
  versionId: string;
  name: string;
  number: number;
  revision: number;
}) {
  const whole = number === 1;
  return (
    <Section title={whole ? "Remove this instrument" : "Remove this draft"}>
      <Form method="post" action={`/instruments/${versionId}/removal`} className="stack">
        <input type="hidden" name="revision" value={revision} />
        <p className="prose">
          {whole
            ? "It has no published version and no wave has asked it, so it goes as a whole, with its translations."
            : `Its questions and translations go; version ${number - 1} stays as it is and can be asked.`}
        </p>
        <label className="choice">
          <input type="checkbox" name="confirm" value="yes" required />
          <span>
            Remove {whole ? "" : `version ${number} of `}“{name}” for good
          </span>
        </label>
        <div>
          <Button kind="line">{whole ? "Remove the instrument" : "Remove the draft"}</Button>
        </div>
      </Form>
    </Section>
  );
}
