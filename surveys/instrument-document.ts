import { z } from "zod";
import { PIPED_LISTS, QUESTION_TYPES, VOICES } from "./instrument.ts";
import { translationSchema } from "./translations.ts";

/**
 * An instrument as it is written, kept and exchanged. The shape alone: texts may still be empty, so that a draft is never lost;
 * `documentFaults` and the linter say what keeps it from being published.
 */
const readable = (text: string) => !/\p{Cs}|(?!\n)\p{Cc}/u.test(text);
const text = (max: number) =>
  z.string().max(max, `Use at most ${max} characters.`).refine(readable, "It holds characters that cannot be shown.");
const code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,23}$/, "Use small letters, digits, - and _ only.");
const whole = (min: number, max: number) =>
  z
    .number()
    .int()
    .min(min, `Give a whole number from ${min} to ${max}.`)
    .max(max, `Give a whole number from ${min} to ${max}.`);

const choice = z.strictObject({
  value: code,
  text: text(200),
  randomize: z.literal(false).optional(),
  group: z.enum(["priority", "legacy", "other"]).optional(),
});
const list = z.array(z.union([z.enum(PIPED_LISTS), choice])).max(24);
const voice = z.enum(VOICES);

export const documentItemSchema = z.strictObject({
  /** Number in the item bank, where it comes from there. */
  item: z.union([whole(1, 48), z.string().regex(/^\d{1,2}[ab]?$/)]).optional(),
  type: z.enum(QUESTION_TYPES),
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "Use small letters, digits and _ only, beginning with a letter."),
  title: text(400),
  description: text(300).optional(),
  labels: z.array(text(80)).min(2).max(11).optional(),
  escapes: z.array(choice).max(4).optional(),
  slots: whole(1, 10).optional(),
  maxLength: whole(20, 1000).optional(),
  rows: whole(1, 10).optional(),
  total: z.literal(100).optional(),
  step: whole(1, 50).optional(),
  choicesOrder: z.enum(["random", "none"]).optional(),
  choices: list.optional(),
  options: list.optional(),
  cards: list.optional(),
  /** `{K}` is the number of priorities. */
  maxSelectedChoices: z
    .string()
    .regex(/^(\{K\}|[1-9]\d?)$/, "Give {K} or a number.")
    .optional(),
  changes: z.enum(["decided", "open", "input"]).optional(),
  changesNote: text(300),
  seconds: whole(1, 300),
  words: z.enum(["{P}", "{L}"]).optional(),
  repeat: z.enum(["priorities", "pairs", "stops"]).optional(),
  rotate: whole(1, 8).optional(),
  drawn: z.enum(["all", "first"]).optional(),
  layers: z.array(voice).min(1).max(3).optional(),
  voices: z.partialRecord(voice, text(400)).optional(),
  branch: z
    .strictObject({
      question: z.string().max(40),
      operator: z.enum(["is", "is-not"]),
      value: z.union([z.string().max(24), z.number().int()]),
    })
    .optional(),
});

/** BCP 47. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Give a language tag such as en, de or ar.");

const shape = z.strictObject({
  schema: z.literal("plumbline-instrument/1"),
  /** As staff read it on the first page. */
  title: text(120),
  /** The language of the texts themselves. */
  language,
  purpose: z.enum(["baseline", "pulse", "leaders"]),
  meaningMax: whole(1, 8),
  /** What layer 0 is asked: these questions in its own wording, the leader baseline, or a published instrument by its id. */
  leaderForm: z.union([z.enum(["same", "leader-baseline"]), z.uuid()], "Choose what leaders are asked."),
  items: z.array(documentItemSchema).max(60, "Use at most 60 questions."),
  translations: z.array(translationSchema).max(20),
});

export const instrumentDocumentSchema = shape.check(({ value, issues }) => {
  const refuse = (path: PropertyKey[], message: string) =>
    issues.push({ code: "custom", path, message, input: value.language });
  const languages = value.translations.map((translation) => translation.language);
  // Its texts would hide the instrument's own.
  if (languages.includes(value.language)) {
    refuse(["language"], "There is a translation into this language as well. Remove it, or give another language.");
  }
  languages.forEach((each, index) => {
    if (languages.indexOf(each) === index) return;
    refuse(["translations", index, "language"], "There is another translation into this language.");
  });
});

export type InstrumentDocument = z.infer<typeof instrumentDocumentSchema>;
export type DocumentItem = z.infer<typeof documentItemSchema>;
