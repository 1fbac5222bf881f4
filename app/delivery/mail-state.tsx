import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/messages.tsx";

export type MailState = { isSet: boolean; waiting: number; setAside: number; why: string | null };

const counted = (mails: number) => (mails === 1 ? "1 mail" : `${mails} mails`);

export function MailStatePanel({ isSet, waiting, setAside, why }: MailState) {
  if (!isSet) {
    return (
      <Notice title="No mail is sent">
        <p>
          There is no mail server. Set SMTP_URL and restart, or hand the links out yourself: they are shown when a wave
          opens.
        </p>
      </Notice>
    );
  }
  return (
    <>
      <dl className="facts">
        <dt>Waiting</dt>
        <dd>
          {counted(waiting)}
          {waiting > 0 && why ? `. Last try: ${why}. Nothing is lost; it is tried again.` : ""}
        </dd>
        <dt>Set aside</dt>
        <dd>{counted(setAside)}, after five tries each</dd>
      </dl>
      {setAside > 0 ? (
        <Form method="post" action="/mail/parked">
          <Button kind="line">Try what was set aside again</Button>
        </Form>
      ) : null}
    </>
  );
}
