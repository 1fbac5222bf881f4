import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import type { SettingsForm } from "./read-mail-settings.ts";

export function MailSettingsForm({ values, problems }: { values: SettingsForm; problems: Partial<SettingsForm> }) {
  const busy = useNavigation().formMethod === "POST";
  const hour = { inputMode: "numeric" as const, maxLength: 2 };
  return (
    <Form method="post" className="stack" key={JSON.stringify(values)}>
      <TextField
        label="Time zone of the organisation"
        name="timeZone"
        hint="Days and hours of mail are counted in it, for everybody, and a wave closes when its last day ends there."
        defaultValue={values.timeZone}
        error={problems.timeZone}
        maxLength={60}
        required
      />
      <TextField
        label="Mails an hour, at most"
        name="mailsPerHour"
        inputMode="numeric"
        hint="What your mail server allows. The rest waits its turn."
        defaultValue={values.mailsPerHour}
        error={problems.mailsPerHour}
        maxLength={6}
        required
      />
      <TextField
        label="Quiet from"
        name="quietFrom"
        hint="Hour, such as 20. Empty: survey mail goes at any hour."
        defaultValue={values.quietFrom}
        error={problems.quietFrom}
        {...hour}
      />
      <TextField
        label="Quiet until"
        name="quietUntil"
        hint="Hour, such as 7."
        defaultValue={values.quietUntil}
        error={problems.quietUntil}
        {...hour}
      />
      <TextField
        label="Hour of reminders"
        name="reminderHour"
        defaultValue={values.reminderHour}
        error={problems.reminderHour}
        required
        {...hour}
      />
      <TextField
        label="DKIM selector"
        name="dkimSelector"
        hint="Only for the check of the sender below. Your mail provider names it."
        defaultValue={values.dkimSelector}
        error={problems.dkimSelector}
        maxLength={63}
      />
      <div>
        <Button busy={busy}>Save the settings</Button>
      </div>
    </Form>
  );
}
