/** Longest value of a cell, in characters as a reader counts them. */
export const cellLimits = { employeeId: 64, name: 200, email: 254, department: 120, layer: 10, language: 35 } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f]/;
/** Turn the reading direction for all that follows; isolates and plain marks, which names need, stay. */
const directionOverrides = /[\u202a-\u202e]/;
/** No script stacks more marks on a letter; text built to spill over its neighbours does. */
const stackedMarks = /\p{M}{9,}/u;
const invisible = /^[\s\u200b-\u200f\u2060-\u2064\ufeff\u00ad]*$/;

/** Far over every limit, also where several characters become one. */
const longestNormalized = 4096;

/**
 * One spelling of each character. What is too long to be kept stays as it is: putting a run of accents into order takes time
 * with the square of its length, ten seconds for one cell.
 */
export const normalized = (text: string, form: "NFC" | "NFKC"): string =>
  text.length > longestNormalized ? text : text.normalize(form);

/** Text as it is kept: one spelling of each accent, and line breaks of a quoted cell as spaces. */
export function cleanText(cell: string): string {
  const text = normalized(cell.replace(/[\t\n\r ]+/g, " ").trim(), "NFC");
  return invisible.test(text) ? "" : text;
}

/** Why a value cannot be kept; null when it can. */
export function textFault(value: string, limit: number): string | null {
  if (value.length > limit && [...value].length > limit) return `is longer than ${limit} characters`;
  if (controls.test(value)) return "holds control characters";
  if (directionOverrides.test(value)) return "holds hidden marks that turn the reading direction";
  if (stackedMarks.test(value)) return "stacks too many accents on one letter";
  return null;
}

/** What two values share that differ only in case, spaces or the way a character is written. */
export const sameKey = (value: string): string => normalized(value, "NFKC").toLowerCase().replace(/\s+/g, " ").trim();
