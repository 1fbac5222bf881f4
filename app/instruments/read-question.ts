import { PIPED_LISTS, VOICES } from "#surveys/instrument.ts";
import type { DocumentItem } from "#surveys/instrument-document.ts";
import { fixedOf } from "./question-draft.ts";

type Voices = NonNullable<DocumentItem["voices"]>;

/** How often a question is asked, as the form offers it. */
export const askings: Record<string, Pick<DocumentItem, "repeat" | "rotate" | "drawn">> = {
  once: {},
  priorities: { repeat: "priorities" },
  "priorities-rotate": { repeat: "priorities", rotate: 1 },
  "pairs-rotate": { repeat: "pairs", rotate: 1 },
  stops: { repeat: "stops" },
  "drawn-all": { repeat: "priorities", drawn: "all" },
  "drawn-first": { repeat: "priorities", drawn: "first" },
};

export function askingOf({ repeat, rotate, drawn }: DocumentItem): string {
  if (drawn) return `drawn-${drawn}`;
  if (!repeat) return "once";
  return rotate ? `${repeat}-rotate` : repeat;
}

/**
 * The posted fields as the question, nothing lost. `earlier` is the one that is edited, for what the form does not show;
 * `before` are the questions it can branch on.
 */
export function readQuestion(form: FormData, earlier: DocumentItem, before: readonly DocumentItem[]): DocumentItem {
  const raw = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
  };
  const optional = (name: string) => raw(name).trim() || undefined;
  const number = (name: string) => (raw(name).trim() === "" ? undefined : Number(raw(name)));
  const { item, type, total, step, rows, options, cards, choicesOrder } = earlier;
  const asking = { ...askings[raw("asking")] };
  if (asking.rotate) asking.rotate = number("rotate") ?? 1;
  const title = raw("title").trim();
  const layers = VOICES.filter((voice) => form.getAll("layers").includes(voice));
  const changes = (["decided", "open", "input"] as const).find((each) => each === raw("changes"));
  return {
    item,
    type,
    name: raw("name").trim(),
    title,
    description: optional("description"),
    labels: earlier.labels?.map((_, index) => raw(`labels.${index}`).trim()),
    escapes: earlier.escapes ? entries(form, raw, "escapes") : undefined,
    slots: earlier.slots === undefined ? undefined : number("slots"),
    maxLength: earlier.maxLength === undefined ? undefined : number("maxLength"),
    rows,
    total,
    step,
    choicesOrder: earlier.choices ? (form.has("inOrder") ? "none" : "random") : choicesOrder,
    choices: earlier.choices
      ? [...PIPED_LISTS.filter((list) => form.getAll("piped").includes(list)), ...entries(form, raw, "choices")]
      : undefined,
    options,
    cards,
    maxSelectedChoices: type === "checkbox" ? optional("maxSelectedChoices") : undefined,
    changes,
    changesNote: raw("changesNote").trim(),
    seconds: number("seconds") ?? earlier.seconds,
    words:
      asking.repeat === "stops"
        ? piped(title, "{L}")
        : asking.repeat === "priorities"
          ? piped(title, "{P}")
          : undefined,
    ...asking,
    layers: layers.length === 0 || layers.length === VOICES.length ? undefined : layers,
    voices: voices(raw),
    branch: readBranch(raw, before),
  };
}

const piped = <T extends string>(title: string, holder: T) => (title.includes(holder) ? holder : undefined);

function voices(raw: (name: string) => string): Voices | undefined {
  const written = VOICES.map((voice) => [voice, raw(`voices.${voice}`).trim()]).filter(([, text]) => text);
  return written.length === 0 ? undefined : (Object.fromEntries(written) as Voices);
}

function entries(form: FormData, raw: (name: string) => string, list: "choices" | "escapes") {
  const indexes = Array.from({ length: 24 }, (_, index) => index).filter((index) => form.has(`${list}.${index}.value`));
  return fixedOf(
    indexes.map((index) => ({
      value: raw(`${list}.${index}.value`),
      text: raw(`${list}.${index}.text`).trim(),
      ...(form.has(`${list}.${index}.last`) ? { randomize: false as const } : {}),
    })),
  );
}

function readBranch(raw: (name: string) => string, before: readonly DocumentItem[]): DocumentItem["branch"] {
  const question = raw("branch.question");
  if (question === "") return undefined;
  const value = raw("branch.value");
  const isRating = before.find(({ name }) => name === question)?.type === "rating-row";
  return {
    question,
    operator: raw("branch.operator") === "is-not" ? "is-not" : "is",
    value: /^\d+$/.test(value) && isRating ? Number(value) : value,
  };
}
