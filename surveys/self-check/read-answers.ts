import { z } from "zod";
import { type SelfCheckAnswers, selfCheckQuestions } from "./questions.ts";

const shape = Object.fromEntries(
  selfCheckQuestions.map(({ name, answers }) => [
    name,
    z.enum(answers.map(({ value }) => value) as [string, ...string[]]),
  ]),
);
const answersSchema = z.object(shape) as unknown as z.ZodType<SelfCheckAnswers>;

/** All seven answers, or the names of the questions that have none. */
export function readAnswers(
  given: Record<string, unknown>,
): { ok: true; answers: SelfCheckAnswers } | { ok: false; missing: string[] } {
  const parsed = answersSchema.safeParse(given);
  if (parsed.success) return { ok: true, answers: parsed.data };
  return { ok: false, missing: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
}
