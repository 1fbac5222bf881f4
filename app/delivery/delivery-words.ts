type Delivery = { state: string; reason: string | null; tries: number };

/** What became of a delivery, in words that also say what happens next. */
export function deliveryWords(delivery: Delivery | null): string {
  if (!delivery) return "none yet";
  const { state, reason, tries } = delivery;
  const why = reason ? `: ${reason}` : "";
  if (state === "sent") return "delivered";
  if (state === "failed") return `not delivered${why}`;
  if (state === "parked") return `set aside after ${tries} tries${why}`;
  return tries > 0 || reason ? `will be tried again${why}` : "on its way";
}

/** The path of a chat's address is its password: only its end is shown. */
export function shownWebhook(
  { id, url, pausedAt }: { id: string; url: string; pausedAt: Date | null },
  last: Delivery | undefined,
) {
  const { host, pathname } = new URL(url);
  const end = pathname.length > 8 ? `/…${pathname.slice(-4)}` : pathname;
  const shownLast = last ? { state: last.state, reason: last.reason, tries: last.tries } : null;
  return { id, name: `${host}${end}`, paused: pausedAt !== null, last: shownLast };
}
