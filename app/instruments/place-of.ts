import type { Voice } from "#surveys/instrument.ts";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";
import { layerWords } from "./words.ts";

const parts: Record<string, string> = {
  title: "wording",
  voices: "wording",
  labels: "scale",
  escapes: "outside the scale",
  choices: "options",
  options: "options",
  changes: "what an answer can change",
  changesNote: "what an answer can change",
  name: "name",
  branch: "earlier answer",
  drawn: "when it is asked",
  rotate: "when it is asked",
};

/** Where a finding stands, in words, and the page that mends it (relative to the instrument's own). */
export function placeOf(document: InstrumentDocument, path: string): { label: string; to: string | null } {
  const [list = "", key = "", part = ""] = path.split(".");
  const item = list === "items" && key !== "" ? document.items[Number(key)] : undefined;
  if (item) {
    const label = [`Question ${Number(key) + 1}`, parts[part]].filter(Boolean).join(", ");
    return { label, to: `questions/${item.name}` };
  }
  if (list === "translations") return { label: `Translation ${key}`, to: `translations/${key}` };
  if (list === "layers") return { label: layerWords[key as Voice], to: null };
  return { label: list === "leaderForm" ? "Leaders’ questions" : list === "title" ? "Title" : "Questions", to: null };
}
