/** `2026-03-20` as "Friday 20 March"; with a time of day, "Friday 20 March, 18:00 UTC". Anything else is shown as it came. */
export function closingTime(closesOn: string, locale: string): string {
  const at = new Date(closesOn);
  if (Number.isNaN(at.getTime())) return closesOn;
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
  const date = locale.startsWith("en") ? day.format(at).replace(",", "") : day.format(at);
  return closesOn.includes("T") ? `${date}, ${time.format(at)} UTC` : date;
}
