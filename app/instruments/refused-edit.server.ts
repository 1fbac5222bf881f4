import { data } from "@remix-run/node";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";

/** A refused change as the page shows it, beside its field or above everything, with what was typed; another error goes on. */
export function refusedEdit(error: unknown, form: FormData) {
  if (!(error instanceof WorkflowRefusal)) throw error;
  const problems: Record<string, string> = { [error.field]: error.message };
  const typed = Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === "string"),
  );
  return data({ problems, moved: null, typed: typed.do === "settings" ? typed : null, stamp: Date.now() }, 422);
}
