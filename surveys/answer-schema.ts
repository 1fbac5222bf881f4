import { z } from "zod";
import { FORMS, type Question, questionsOf, type SurveyJson } from "./instrument.ts";

/** One person's answers by question name, as SurveyJS sends them. */
export type Answers = Record<string, string | number | string[] | Record<string, number | string>>;

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
  return answerSchemaOf(surveys.flatMap(questionsOf));
}

export function answerSchemaOf(questions: readonly Question[]): AnswerSchema {
  const fields: Record<string, z.ZodType> = { form: z.enum(FORMS).optional() };
  for (const [name, asked] of byName(questions)) fields[name] = anyOf(asked).optional();
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
  const offered = (q: Question) => [
    q.type,
    q.labels?.length,
    q.escapes,
    q.choices,
    q.options,
    q.cards,
    q.maxSelectedChoices,
  ];
  const distinct = new Map(asked.map((question) => [JSON.stringify(offered(question)), question]));
  const [only, ...others] = [...distinct.values()].map(valueSchema);
  return only && others.length === 0 ? only : z.union([only ?? z.never(), ...others]);
}

function valueSchema(question: Question): z.ZodType {
  const codes = (list: { value: string }[] = []) => list.map((entry) => entry.value);
  switch (question.type) {
    case "rating-row":
      return rating(question);
    case "matrix-cards":
      return byCard(codes(question.cards), rating(question));
    case "radiogroup":
      return z.enum(codes(question.choices));
    case "checkbox":
      return someOf(codes(question.choices), question.maxSelectedChoices, "Each can be ticked once.");
    case "ranking":
      return someOf(codes(question.choices), question.maxSelectedChoices, "Each can have one place.").min(1);
    case "allocation":
      return allocation(codes(question.options), question.total ?? 100);
    case "recall":
      return z.array(text(question.maxLength, UNREADABLE).min(1)).max(question.slots ?? 5);
    case "comment":
      return text(question.maxLength, UNREADABLE_BUT_BREAKS);
  }
}

function rating({ labels = [], escapes = [] }: Question): z.ZodType {
  const point = z
    .number()
    .int()
    .min(1)
    .max(labels.length || 5);
  return z.union([point, z.enum(escapes.map(({ value }) => value))], "Choose one of the points offered.");
}

/** In the order given; as many as somebody likes, so that a ranking may stop early. */
function someOf(keys: string[], most = keys.length, twice: string) {
  return z
    .array(z.enum(keys))
    .max(most)
    .refine((given) => new Set(given).size === given.length, twice);
}

function text(maxLength = 200, unreadable: RegExp) {
  return z
    .string()
    .max(maxLength)
    .refine((value) => !unreadable.test(value), "It holds characters that cannot be read.");
}

function byCard(keys: string[], value: z.ZodType): z.ZodType {
  return ofKeys(keys, value).refine((given) => Object.keys(given).length > 0, "There is no answer in it.");
}

function allocation(keys: string[], total: number): z.ZodType {
  return ofKeys(keys, z.number().int().min(0).max(total)).refine(
    (given) => Object.values(given).reduce<number>((sum, each) => sum + Number(each ?? 0), 0) === total,
    `The points must add up to ${total}.`,
  );
}

/** Looks at the keys first: a strict object alone would let `__proto__` pass unseen. */
function ofKeys(keys: string[], value: z.ZodType) {
  return z
    .custom<object>(
      (given) => typeof given === "object" && given !== null && Object.keys(given).every((key) => keys.includes(key)),
    )
    .pipe(z.strictObject(Object.fromEntries(keys.map((key) => [key, value.optional()]))));
}
