import type { DocumentItem } from "../instrument-document.ts";

/** Errors block publishing; warnings ask for a confirmation. `path` as in the document: `items.3.title`. */
export type Finding = { rule: string; severity: "error" | "warning"; path: string; message: string };

/** One question in one language: its own texts, or those of a translation put in their place. */
export type Wording = { item: DocumentItem; language: string; at: string };

/** Pure: one question in, what is wrong with it out. */
export type WordingRule = (wording: Wording) => Finding[];

export type Severity = Finding["severity"];
