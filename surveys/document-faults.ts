import { branchFaults } from "./branch-faults.ts";
import { VOICES } from "./instrument.ts";
import type { DocumentItem, InstrumentDocument } from "./instrument-document.ts";
import { findBankItem } from "./item-bank.ts";
import { typeFaults } from "./type-faults.ts";

/** `path` as in the document: `items.3.choices.0`. */
export type DocumentFault = { path: string; message: string };

const placeHolders: Record<string, string[]> = {
  once: ["LT"],
  priorities: ["P", "LT"],
  pairs: ["P1", "P2", "LT"],
  stops: ["L", "LT"],
};
/** Names that repeated questions are given, and the form letter: another question must not take them. */
const reserved = /^form$|_(p|l)\d+$/;

/** Everything but wording that keeps a document from being asked, each with its place. Empty = complete. */
export function documentFaults(document: InstrumentDocument): DocumentFault[] {
  const { title, items, leaderForm } = document;
  const names = items.map((item) => item.name);
  const fault = (path: string, message: string): DocumentFault => ({ path, message });
  const unasked = VOICES.filter((voice) => voice !== "leader" || leaderForm === "same").filter(
    (voice) => !items.some(({ layers }) => layers?.includes(voice) ?? true),
  );
  return [
    ...(title.trim() ? [] : [fault("title", "Give the instrument the title staff read on the first page.")]),
    ...(items.length > 0 ? [] : [fault("items", "Add a question.")]),
    ...(items.length > 0 ? unasked : []).map((voice) => fault("items", `${asked[voice]} are asked nothing.`)),
    ...items.flatMap((item, index) => {
      const at = `items.${index}`;
      return [
        ...(names.indexOf(item.name) < index ? [fault(`${at}.name`, "Another question has this name.")] : []),
        ...itemFaults(item, at),
        ...typeFaults(item, at),
        ...drawnFaults(item, at, items.slice(0, index), items),
        ...branchFaults(item, at, items.slice(0, index)),
      ];
    }),
  ];
}

const asked = { staff: "Staff", manager: "Managers", leader: "Leaders" };

function itemFaults(item: DocumentItem, at: string): DocumentFault[] {
  const { name, title, repeat, rotate, drawn, voices = {} } = item;
  const known = placeHolders[repeat ?? "once"] ?? [];
  const wordings = [["title", title], ...Object.entries(voices).map(([voice, text]) => [`voices.${voice}`, text])];
  const bank = findBankItem(name);
  const codes = ({ labels, choices = [], options = [] }: DocumentItem) =>
    [
      labels?.length ?? 0,
      ...[...choices, ...options].map((each) => (typeof each === "string" ? each : each.value)),
    ].join();
  return [
    ...wordings.flatMap(([part = "", text = ""]) => {
      if (!text.trim()) return [{ path: `${at}.${part}`, message: "Write the question." }];
      const strays = (text.match(/\{\w+\}/g) ?? []).filter((each) => !known.includes(each.slice(1, -1)));
      return strays.map((each) => ({
        path: `${at}.${part}`,
        message: `Nothing stands for ${each} here. Write the words themselves, or use ${known.map((k) => `{${k}}`).join(", ")}.`,
      }));
    }),
    ...(reserved.test(name) ? [{ path: `${at}.name`, message: "This name is kept for Plumbline's own use." }] : []),
    ...(rotate && !repeat ? [{ path: `${at}.rotate`, message: "Only a repeated question can rotate." }] : []),
    ...(rotate && drawn ? [{ path: `${at}.rotate`, message: "A question is either drawn or rotates." }] : []),
    // The measures read answers by name: a name of the bank has to mean what it means there.
    ...(bank && (bank.item.type !== item.type || bank.item.repeat !== repeat)
      ? [
          {
            path: `${at}.name`,
            message: `“${name}” is item ${bank.id} of the bank and asked in another way. Choose another name.`,
          },
        ]
      : []),
    ...(bank && bank.item.type === item.type && !bank.toWrite && codes(bank.item) !== codes(item)
      ? [
          {
            path: `${at}.name`,
            message: `“${name}” is item ${bank.id} of the bank with other options. Choose another name.`,
          },
        ]
      : []),
  ];
}

/** What is drawn is drawn among the ticked priorities, for the meaning item. */
function drawnFaults(item: DocumentItem, at: string, before: DocumentItem[], all: DocumentItem[]): DocumentFault[] {
  if (!item.drawn) return [];
  const has = (list: DocumentItem[], name: string) => list.some((each) => each.name === name);
  return [
    ...(item.repeat === "priorities" ? [] : [{ path: `${at}.drawn`, message: "Only priorities are drawn." }]),
    ...(has(before, "ticks")
      ? []
      : [
          { path: `${at}.drawn`, message: "Ask item 3 of the bank before it: the draw is among what is ticked there." },
        ]),
    ...(has(all, "meaning")
      ? []
      : [{ path: `${at}.drawn`, message: "Ask item 8 of the bank as well: the draw is made for it." }]),
  ];
}
