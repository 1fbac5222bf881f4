import { z } from "zod";
import { FORMS, type Question, questionsOf, type SurveyJson } from "./instrument.ts";

/** One person's answers by question name, as SurveyJS sends them. */
export type Answers = Record<string, string | number | string[] | Record<string, number>>;

/** Both guards are needed: `has` catches keys a plain object would swallow (`__proto__`), `parse` the values. */
export type AnswerSchema = { has: (name: string) => boolean; parse: z.ZodType<Answers> };

const FIELD_LENGTH = 64;
const UNREADABLE = /[\p{Cs}\p{Cc}]/u;
const UNREADABLE_BUT_BREAKS = /\p{Cs}|(?![\n\t])\p{Cc}/u;

/**
 * The only server-side guard, derived from the questions of every survey of a wave: all its blocks share one schema, so the
 * answers themselves never say which survey somebody had. Compile once for each set of surveys.
 */
export function answerSchema(surveys: readonly SurveyJson[]): AnswerSchema {
  const fields: Record<string, z.ZodType> = { form: z.enum(FORMS).optional() };
  for (const [name, asked] of byName(surveys.flatMap(questionsOf))) fields[name] = anyOf(asked).optional();
  const parse = z.strictObject(fields).refine(hasAnswer, "There is no answer in it.");
  return { has: (name) => Object.hasOwn(fields, name), parse: parse as unknown as z.ZodType<Answers> };
}

export function checkAnswers(
  schema: AnswerSchema,
  value: unknown,
): { ok: true; answers: Answers } | { ok: false; field: string; message: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refused("answers", "Send an object.");
  const unknown = Object.keys(value).find((name) => !schema.has(name));
  if (unknown !== undefined) return refused(unknown, "This question is not in the survey.");
  const checked = schema.parse.safeParse(value);
  if (checked.success) return { ok: true, answers: checked.data };
  const issue = checked.error.issues[0];
  return refused(String(issue?.path[0] ?? "answers"), issue?.message ?? "This cannot be read.");
}

function refused(field: string, message: string) {
  return { ok: false as const, field: field.slice(0, FIELD_LENGTH).replace(/\p{Cs}/gu, "\uFFFD"), message };
}

function hasAnswer(answers: Record<string, unknown>): boolean {
  return Object.entries(answers).some(
    ([name, value]) =>
      name !== "form" && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
}

function byName(questions: readonly Question[]): Map<string, Question[]> {
  const named = new Map<string, Question[]>();
  for (const question of questions) named.set(question.name, [...(named.get(question.name) ?? []), question]);
  return named;
}

/** Layers may be offered different options under one name; what any of them offers may be answered. */
function anyOf(asked: readonly Question[]): z.ZodType {
  const offered = (q: Question) => [q.type, q.labels?.length, q.escapes, q.choices, q.options, q.maxSelectedChoices];
  const distinct = new Map(asked.map((question) => [JSON.stringify(offered(question)), question]));
  const [only, ...others] = [...distinct.values()].map(valueSchema);
  return only && others.length === 0 ? only : z.union([only ?? z.never(), ...others]);
}

function valueSchema(question: Question): z.ZodType {
  const codes = (list: { value: string }[] = []) => list.map((entry) => entry.value);
  switch (question.type) {
    case "rating-row": {
      const rating = z
        .number()
        .int()
        .min(1)
        .max(question.labels?.length ?? 5);
      return z.union([rating, z.enum(codes(question.escapes))], "Choose one of the points offered.");
    }
    case "radiogroup":
      return z.enum(codes(question.choices));
    case "checkbox":
      return z
        .array(z.enum(codes(question.choices)))
        .max(question.maxSelectedChoices ?? codes(question.choices).length)
        .refine((keys) => new Set(keys).size === keys.length, "Each can be ticked once.");
    case "ranking":
      return z
        .array(z.enum(codes(question.choices)))
        .min(1)
        .refine((keys) => new Set(keys).size === keys.length, "Each has one place.");
    case "allocation":
      return allocation(codes(question.options), question.total ?? 100);
    case "recall":
      return z.array(text(question.maxLength, UNREADABLE).min(1)).max(question.slots ?? 5);
    case "comment":
      return text(question.maxLength, UNREADABLE_BUT_BREAKS);
  }
}

function text(maxLength = 200, unreadable: RegExp) {
  return z
    .string()
    .max(maxLength)
    .refine((value) => !unreadable.test(value), "It holds characters that cannot be read.");
}

function allocation(keys: string[], total: number): z.ZodType {
  const points = z.number().int().min(0).max(total).optional();
  return z
    .custom<object>(
      (value) => typeof value === "object" && value !== null && Object.keys(value).every((key) => keys.includes(key)),
    )
    .pipe(z.strictObject(Object.fromEntries(keys.map((key) => [key, points]))))
    .refine(
      (given) => Object.values(given).reduce<number>((sum, each) => sum + (each ?? 0), 0) === total,
      `The points must add up to ${total}.`,
    );
}
