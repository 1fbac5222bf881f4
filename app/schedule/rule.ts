import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A rule that cannot be used. The message is one line and says the mend. */
export class RuleFault extends Error {
  override name = "RuleFault";
}

/** Far more than a programme will ever need; a longer list is a slip of the pen in a year. */
const maximumFirings = 40_000;
const years = { first: 1, last: 9999 } as const;
const shortestStepDays = { day: 1, week: 7, month: 28 } as const;

const zone = z.string("tz must be a time zone such as Europe/Berlin").refine(isZone, {
  error: ({ input }) => `tz ${JSON.stringify(input)} is no known time zone; name one such as Europe/Berlin`,
});
const time = z
  .string("at must be a local time such as 02:30")
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "at must be a local time from 00:00 to 23:59, such as 02:30")
  .transform((text) => Temporal.PlainTime.from(text));
const whole = (name: string, last: number, meaning: string) => {
  const error = `${name} must be a whole number from 1 to ${last}${meaning}`;
  return z.int(error).min(1, error).max(last, error);
};
const instant = (name: string) =>
  z.string(`${name} must be an instant such as 2026-03-01T00:00:00Z`).transform((text, context) => {
    const found = readInstant(text);
    const year = found?.toZonedDateTimeISO("UTC").year ?? 0;
    if (found && year >= years.first && year <= years.last) return found;
    const message = found
      ? `${name} must lie in the years ${years.first} to ${years.last}`
      : `${name} must be an instant such as 2026-03-01T00:00:00Z`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const common = { at: time, tz: zone, from: instant("from"), until: instant("until").optional() };
const schema = z.discriminatedUnion(
  "every",
  [
    z.strictObject({ every: z.literal("day"), ...common }),
    z.strictObject({ every: z.literal("week"), weekday: whole("weekday", 7, " (1 = Monday)"), ...common }),
    z.strictObject({ every: z.literal("month"), day: whole("day", 31, ""), ...common }),
  ],
  { error: () => 'every must be "day", "week" or "month"' },
);

/** When something is due: a local time of a zone, each day, each ISO weekday, or each month on a day. Both ends are inclusive. */
export type Rule = z.output<typeof schema>;

/** @throws RuleFault */
export function readRule(text: string): Rule {
  const parsed = schema.safeParse(readJson(text));
  if (!parsed.success) throw new RuleFault(wordsOf(parsed.error.issues[0]));
  const rule = parsed.data;
  if (rule.until === undefined) return rule;
  const days = (rule.until.epochMilliseconds - rule.from.epochMilliseconds) / 86_400_000;
  if (Temporal.Instant.compare(rule.from, rule.until) > 0) throw new RuleFault("from is after until; swap them");
  if (days / shortestStepDays[rule.every] > maximumFirings) {
    throw new RuleFault(`this rule fires more than ${maximumFirings} times; bring until nearer to from`);
  }
  return rule;
}

function readJson(text: string): unknown {
  const example = '{"every":"day","at":"02:30","tz":"Europe/Berlin","from":"2026-03-01T00:00:00Z"}';
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, without the parser's words: they quote the text.
  }
  throw new RuleFault(`the rule must be a JSON object such as ${example}`);
}

function wordsOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code !== "unrecognized_keys") return issue?.message ?? "the rule cannot be read";
  const [key = ""] = issue.keys;
  if (key === "weekday") return 'weekday goes with "every":"week" only; leave it out';
  if (key === "day") return 'day goes with "every":"month" only; leave it out';
  return `there is no key ${JSON.stringify(key.slice(0, 40))}; use every, at, tz, weekday, day, from and until`;
}

function readInstant(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

/** Named zones only: an offset such as +02:00 knows no daylight saving, which is what a rule is for. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
