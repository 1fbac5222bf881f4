import { Temporal } from "temporal-polyfill";

/**
 * The instant at which clocks in `zone` first show `local`. A local time that exists twice is meant the first time; one that
 * clocks skip is due at the first instant after the gap, be it half an hour or a whole day long.
 */
export function firstInstant(local: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (earlier.toPlainDateTime().equals(local)) return earlier.toInstant();
  const later = local.toZonedDateTime(zone, { disambiguation: "later" });
  return endOfGap(local, zone, earlier.epochMilliseconds / 1000, later.epochMilliseconds / 1000);
}

/** Halves the span between an instant before the gap and one after it. Offsets change on whole seconds. */
function endOfGap(local: Temporal.PlainDateTime, zone: string, before: number, after: number): Temporal.Instant {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const shown = Temporal.Instant.fromEpochMilliseconds(middle * 1000)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime();
    if (Temporal.PlainDateTime.compare(shown, local) < 0) low = middle;
    else high = middle;
  }
  return Temporal.Instant.fromEpochMilliseconds(high * 1000);
}
