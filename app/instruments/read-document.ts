import { type InstrumentDocument, instrumentDocumentSchema } from "#surveys/instrument-document.ts";

export type PathProblem = { path: string; message: string };

const listed = 50;

/** An imported file as a document, or everything that is wrong with its shape, each problem with its path. */
export function readDocument(
  bytes: Uint8Array,
): { ok: true; document: InstrumentDocument } | { ok: false; problems: PathProblem[] } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : "it is not UTF-8 text";
    return { ok: false, problems: [{ path: "file", message: `This is not JSON: ${why}.` }] };
  }
  const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
  if (schema !== "plumbline-instrument/1") {
    const message = "This version reads files that say “plumbline-instrument/1” here. Export the instrument again.";
    return { ok: false, problems: [{ path: "schema", message }] };
  }
  const parsed = instrumentDocumentSchema.safeParse(value);
  if (parsed.success) return { ok: true, document: parsed.data };
  return { ok: false, problems: parsed.error.issues.slice(0, listed).map(toProblem) };
}

type Issue = {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  values?: unknown[];
  expected?: unknown;
};

/** The schema's refusals in the words of the page. */
export function toProblem(issue: Issue): PathProblem {
  const path = issue.path.map(String).join(".") || "file";
  const values = issue.values?.map(String).join(", ");
  if (issue.code === "unrecognized_keys") {
    return { path, message: `Nothing here is called ${issue.keys?.map((key) => `“${key.slice(0, 40)}”`).join(", ")}.` };
  }
  if (issue.code === "invalid_value" && values) return { path, message: `Give one of: ${values}.` };
  if (issue.code === "invalid_type")
    return { path, message: `This is missing or of another kind: ${issue.expected} is needed.` };
  if (issue.code === "invalid_union") return { path, message: "This is of another kind than can stand here." };
  return { path, message: issue.message };
}
