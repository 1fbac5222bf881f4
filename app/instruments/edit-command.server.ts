import { textOf } from "#app/auth/read-body.server.ts";
import type { Session } from "#app/auth/session.server.ts";
import { editInstrument } from "#app/workflows/edit-instrument.server.ts";
import { renameInstrument } from "#app/workflows/rename-instrument.server.ts";
import { WorkflowRefusal } from "#app/workflows/workflow-refusal.ts";
import type { InstrumentVersion } from "#db/queries/instrument-versions.ts";
import { QUESTION_TYPES } from "#surveys/instrument.ts";
import { type InstrumentDocument, instrumentDocumentSchema } from "#surveys/instrument-document.ts";
import { findBankItem } from "#surveys/item-bank.ts";
import { blankQuestion, moveQuestion, removeQuestion } from "./question-edits.ts";
import type { Moved } from "./question-list.tsx";
import { toProblem } from "./read-document.ts";

type Done = { versionId: string; to?: string; moved: Moved | null };

/** What the buttons of the instrument's page do: `up.attention`, `remove.attention`, `add-bank`, `add-blank`, `settings`. */
export async function editCommand(session: Session, version: InstrumentVersion, form: FormData): Promise<Done> {
  const [verb = "", name = ""] = textOf(form, "do").split(".");
  const { organizationId, accountId, role } = session;
  const at = { versionId: version.id, revision: Number(textOf(form, "revision")) };
  const edit = (change: (document: InstrumentDocument) => InstrumentDocument) =>
    editInstrument(organizationId, at, change, { accountId, role });
  const names = version.document.items.map((item) => item.name);
  const index = names.indexOf(name);
  if ((verb === "up" || verb === "down") && index >= 0) {
    const by = verb === "up" ? -1 : 1;
    const versionId = await edit((document) => moveQuestion(document, index, by));
    return { versionId, moved: { name, by, stamp: Date.now() } };
  }
  if (verb === "remove") return { versionId: await edit((document) => removeQuestion(document, name)), moved: null };
  if (verb === "add-bank") {
    const entry = findBankItem(textOf(form, "bank"));
    if (!entry || names.includes(entry.item.name))
      throw new WorkflowRefusal("", "Choose an item that is not there yet.");
    const versionId = await edit((document) => ({ ...document, items: [...document.items, entry.item] }));
    return { versionId, moved: null, ...(entry.toWrite ? { to: `/questions/${entry.item.name}` } : {}) };
  }
  if (verb === "add-blank") {
    const type = QUESTION_TYPES.find((each) => each === textOf(form, "type"));
    if (!type) throw new WorkflowRefusal("", "Choose a kind of question.");
    const item = blankQuestion(type, names);
    const versionId = await edit((document) => ({ ...document, items: [...document.items, item] }));
    return { versionId, moved: null, to: `/questions/${item.name}` };
  }
  if (verb !== "settings") throw new WorkflowRefusal("", "This page cannot do that.");
  const changed = readSettings(version.document, form);
  await renameInstrument(organizationId, version.id, textOf(form, "name"));
  return { versionId: await edit((document) => ({ ...document, ...changed })), moved: null };
}

function readSettings(document: InstrumentDocument, form: FormData): Partial<InstrumentDocument> {
  const asked = {
    title: textOf(form, "title").trim(),
    language: textOf(form, "language").trim(),
    purpose: textOf(form, "purpose"),
    leaderForm: textOf(form, "leaderForm"),
    meaningMax: Number(textOf(form, "meaningMax") || Number.NaN),
  };
  const parsed = instrumentDocumentSchema.safeParse({ ...document, ...asked });
  if (!parsed.success) {
    const { path, message } = toProblem(parsed.error.issues[0] ?? { code: "", path: [], message: "" });
    throw new WorkflowRefusal(path, message);
  }
  const { title, language, purpose, leaderForm, meaningMax } = parsed.data;
  return { title, language, purpose, leaderForm, meaningMax };
}
