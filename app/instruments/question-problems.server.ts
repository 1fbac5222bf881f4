import { documentFaults } from "#surveys/document-faults.ts";
import { type InstrumentDocument, instrumentDocumentSchema } from "#surveys/instrument-document.ts";
import { missingPurpose } from "#surveys/lint/missing-purpose.ts";
import { toProblem } from "./read-document.ts";

/** What is wrong with one question, by the field of its form. `shapeOnly` leaves out what may still be written later. */
export function questionProblems(
  document: InstrumentDocument,
  name: string,
  at = document.items.findIndex((item) => item.name === name),
  { shapeOnly = false } = {},
): Record<string, string> {
  const parsed = instrumentDocumentSchema.safeParse(document);
  const shape = parsed.success ? [] : parsed.error.issues.map(toProblem);
  const twice = document.items.filter((item) => item.name === name).length > 1;
  const prefix = `items.${at}.`;
  const item = document.items[at];
  const found = [
    ...shape,
    ...(twice ? [{ path: `${prefix}name`, message: "Another question has this name." }] : []),
    ...(parsed.success && !shapeOnly
      ? [...documentFaults(parsed.data), ...(item ? missingPurpose({ item, language: "en", at: `items.${at}` }) : [])]
      : []),
  ];
  const byField: Record<string, string> = {};
  for (const { path, message } of found) if (path.startsWith(prefix)) byField[path.slice(prefix.length)] ??= message;
  return byField;
}
