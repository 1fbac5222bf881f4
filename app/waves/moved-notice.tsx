import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { displayDate } from "#app/components/display-date.ts";
import { Notice } from "#app/components/messages.tsx";

/** Says what was moved, and takes it back on request. */
export function MovedNotice({
  slot,
  name,
  opensOn,
  was,
}: {
  slot: number;
  name: string;
  opensOn: string;
  was: string;
}) {
  return (
    <Notice title={`${name} opens on ${displayDate(opensOn)}`}>
      <Form method="post" action={`/waves/schedule/${slot}`} className="cluster">
        <input type="hidden" name="opensOn" value={was} />
        <span>It was {displayDate(was)}.</span>
        <Button kind="line" small>
          Undo
        </Button>
      </Form>
    </Notice>
  );
}
