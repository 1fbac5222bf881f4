import { isTimeZone } from "#app/mail/quiet-hours.ts";
import type { MailSettings } from "#db/queries/mail-settings.ts";

export type SettingsForm = Record<
  "timeZone" | "mailsPerHour" | "quietFrom" | "quietUntil" | "reminderHour" | "dkimSelector",
  string
>;
export const settingsFields = [
  "timeZone",
  "mailsPerHour",
  "quietFrom",
  "quietUntil",
  "reminderHour",
  "dkimSelector",
] as const satisfies readonly (keyof SettingsForm)[];

const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

/** The settings of the form, or what is wrong with it by field. */
export function readMailSettings(form: SettingsForm): { settings: MailSettings; problems: Partial<SettingsForm> } {
  const problems: Partial<SettingsForm> = {};
  const hour = (text: string) => (/^(?:1?\d|2[0-3])$/.test(text) ? Number(text) : null);
  const mailsPerHour = /^\d{1,6}$/.test(form.mailsPerHour) ? Number(form.mailsPerHour) : 0;
  const [quietFrom, quietUntil, reminderHour] = [hour(form.quietFrom), hour(form.quietUntil), hour(form.reminderHour)];
  if (!isTimeZone(form.timeZone)) problems.timeZone = "Give the name of a time zone, such as Europe/Berlin.";
  if (mailsPerHour < 1 || mailsPerHour > 200_000) problems.mailsPerHour = "Give a whole number from 1 to 200000.";
  if (form.quietFrom && quietFrom === null) problems.quietFrom = "Give an hour from 0 to 23, or nothing.";
  if (form.quietUntil && quietUntil === null) problems.quietUntil = "Give an hour from 0 to 23, or nothing.";
  if ((form.quietFrom === "") !== (form.quietUntil === "")) problems.quietUntil ??= "Give both hours, or neither.";
  if (reminderHour === null) problems.reminderHour = "Give an hour from 0 to 23.";
  if (form.dkimSelector && (form.dkimSelector.length > 63 || !label.test(form.dkimSelector))) {
    problems.dkimSelector = "A selector has letters, digits, hyphens and dots.";
  }
  const settings = {
    timeZone: form.timeZone,
    mailsPerHour,
    quietFrom,
    quietUntil,
    reminderHour: reminderHour ?? 9,
    dkimSelector: form.dkimSelector || null,
  };
  return { settings, problems };
}

export function settingsForm(settings: MailSettings): SettingsForm {
  const text = (value: string | number | null) => (value === null ? "" : String(value));
  return Object.fromEntries(settingsFields.map((field) => [field, text(settings[field])])) as SettingsForm;
}
