/** The shape of a SurveyJS instrument, as far as Plumbline uses it, and of the templates it is made from. */
export type InstrumentKind = "staff-baseline" | "leader-baseline" | "pulse" | "quick-start";

export const VOICES = ["staff", "manager", "leader"] as const;
/** Whose wording: layer 0 is asked about what it does itself, middle layers about the people who report to them. */
export type Voice = (typeof VOICES)[number];

/** What stands for the strategy's own words in a list of choices. */
export const PIPED_LISTS = ["{priorities}", "{foils}", "{legacy}", "{readings}", "{pair}"] as const;

export const FORMS = ["A", "B", "C", "D"] as const;
export type Form = (typeof FORMS)[number];

/** A text, or the same in several languages as SurveyJS writes them; `default` is the language of the template. */
export type LocalText = string | ({ default: string } & Record<string, string>);

export type Choice = {
  value: string;
  text: LocalText;
  randomize?: boolean;
  group?: "priority" | "legacy" | "other";
};

export const QUESTION_TYPES = [
  "recall",
  "rating-row",
  "matrix-cards",
  "allocation",
  "checkbox",
  "radiogroup",
  "ranking",
  "comment",
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

type QuestionBody = {
  type: QuestionType;
  name: string;
  title: LocalText;
  description?: LocalText;
  /** Absent in a draft only: nothing is published without it. */
  changes?: "decided" | "open" | "input" | undefined;
  changesNote: LocalText;
  /** On a phone. */
  seconds: number;
  /** The part of the title that is the organisation's own words. */
  words?: string;
  slots?: number;
  maxLength?: number;
  rows?: number;
  labels?: LocalText[];
  escapes?: Choice[];
  total?: number;
  step?: number;
  choicesOrder?: "random" | "none";
};

export type Question = QuestionBody & {
  choices?: Choice[];
  options?: Choice[];
  /** One scale for each card. */
  cards?: Choice[];
  maxSelectedChoices?: number;
  visibleIf?: string;
};

type SurveyHead = {
  title: LocalText;
  /** SurveyJS's name for the language of the `default` texts; English where it is absent. */
  locale?: string;
  /** `staff-baseline@1` */
  instrument: string;
  /** At most this many ticked priorities get the meaning item. */
  meaningMax: number;
  showTitle: boolean;
  showQuestionNumbers: string;
  clearInvisibleValues: string;
  checkErrorsMode: string;
};

export type SurveyJson = SurveyHead & { pages: { name: string; elements: Question[] }[] };

/** Asked only after this answer to an earlier question; somebody who left that one out is not asked. */
export type Branch = { question: string; operator: "is" | "is-not"; value: string | number };

export type Item = QuestionBody & {
  /** Number in the item bank, where it comes from there. */
  item?: number | string;
  /** One question for each element, named `name_key`. */
  repeat?: "priorities" | "pairs" | "stops";
  /** Each form shows at least this many of the repeated questions; the four forms together show all. */
  rotate?: number;
  /** Bound to what the device drew among the ticked priorities. */
  drawn?: "all" | "first";
  voices?: Partial<Record<Voice, LocalText>>;
  /** Who is asked; absent = everybody. */
  layers?: Voice[];
  branch?: Branch;
  /** A string is a place holder for the strategy's own: `{priorities}`. */
  choices?: (Choice | string)[];
  options?: (Choice | string)[];
  cards?: (Choice | string)[];
  /** `{K}` is the number of priorities. */
  maxSelectedChoices?: string;
};

export type Template = SurveyHead & { items: Item[] };

export function questionsOf(survey: SurveyJson): Question[] {
  return survey.pages.flatMap((page) => page.elements);
}
