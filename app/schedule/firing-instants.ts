import { Temporal } from "temporal-polyfill";
import { firstInstant } from "./first-instant.ts";
import type { Rule } from "./rule.ts";

/**
 * When a rule fires, in order and without end unless it has an `until`. Two local dates that fall on one instant, as around a
 * day that a zone left out, are one firing.
 */
export function* firingInstants(rule: Rule): Generator<Temporal.Instant> {
  let last: Temporal.Instant | undefined;
  for (const date of localDates(rule)) {
    const instant = firstInstant(date.toPlainDateTime(rule.at), rule.tz);
    if (rule.until && Temporal.Instant.compare(instant, rule.until) > 0) return;
    if (Temporal.Instant.compare(instant, rule.from) < 0 || last?.equals(instant)) continue;
    last = instant;
    yield instant;
  }
}

/** From two days early on: a date whose time was skipped is due later than its calendar says. */
function* localDates(rule: Rule): Generator<Temporal.PlainDate> {
  const start = rule.from.toZonedDateTimeISO(rule.tz).toPlainDate().subtract({ days: 2 });
  if (rule.every === "month") {
    // "constrain": day 29 to 31 of a short month is its last day.
    for (let month = start.toPlainYearMonth(); ; month = month.add({ months: 1 })) {
      yield Temporal.PlainDate.from({ year: month.year, month: month.month, day: rule.day }, { overflow: "constrain" });
    }
  }
  const [days, lead] = rule.every === "day" ? [1, 0] : [7, (rule.weekday - start.dayOfWeek + 7) % 7];
  for (let date = start.add({ days: lead }); ; date = date.add({ days })) yield date;
}
