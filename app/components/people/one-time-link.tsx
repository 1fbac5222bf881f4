import { TextField } from "#app/components/fields.tsx";
import { Notice } from "#app/components/messages.tsx";

/** A set-password link, shown this once: only its hash is kept. */
export function OneTimeLink({ email, url, mailed }: { email: string; url: string; mailed: boolean }) {
  return (
    <Notice title={`Set-password link for ${email}`}>
      <TextField label="Link" name="link" readOnly defaultValue={url} hint="It works once, within 7 days." />
      <p>
        {mailed
          ? "It is also on its way by mail. You will not see it here again."
          : "Hand it over yourself. You will not see it here again; you can make a new one at any time."}
      </p>
    </Notice>
  );
}
