import type { RetentionKind } from "./retention.ts";

/** One line of the privacy page: `kind` names the period that applies, `from` when it begins. */
export type KeptData = { what: string; who: string; kind: RetentionKind | null; from: string };

export const keptData: readonly KeptData[] = [
  {
    what: "Name, work email, employee number, manager, department, layer and language, as imported by HR",
    who: "Programme owners",
    kind: "snapshots",
    from: " after the import; the newest stays",
  },
  {
    what: "That you were invited to a survey, and in which group you are counted",
    who: "Programme owners. Nobody sees whether you took part",
    kind: "snapshots",
    from: ", with the import it was made from",
  },
  {
    what: "Until a survey closes: that a ticket was given for your link, without a time",
    who: "No role, on no page. Whoever holds the database could look",
    kind: null,
    from: "deleted when the survey is sealed",
  },
  {
    what: "Your answers, without anything that leads to you",
    who: "Nobody as single answers; groups of 5 or more after the close",
    kind: "answers",
    from: " after the seal; the released numbers stay",
  },
  {
    what: "What you write as a comment, apart from your answers",
    who: "Groups of 10 or more after the close",
    kind: "comments",
    from: " after the seal",
  },
  {
    what: "That a letter about a survey went to your address",
    who: "No role, on no page",
    kind: "mails",
    from: " after the survey has ended; its text goes once it is sent",
  },
  {
    what: "For people with a sign-in: name, work email, role, a hash of the password, and sessions with browser and network address",
    who: "Programme owners see name, email and role",
    kind: null,
    from: "until the sign-in is taken away",
  },
  {
    what: "Who of the people with a sign-in did or looked at what, and when",
    who: "Whoever checks the audit",
    kind: "audit",
    from: "",
  },
];

export const rights: readonly string[] = [
  "A copy of what is kept about you, as a file.",
  "A correction: HR changes the people file and imports it again.",
  "Erasure once you have left: sign-in, letters, and your name, address and number in earlier imports. While a survey is open that you were invited to, its rows wait for the end.",
];

export const cannotBeGiven: readonly string[] = [
  "Your answers and comments. Because nothing leads from you to them, we cannot show, change or delete them later, not even when you ask.",
  "Whether you took part. Until the close the server knows who holds a ticket; after it that mark is deleted.",
  "Your part in a number that was released. It is mixed with at least four others and cannot be taken out again.",
  "What you sent in a survey that was cancelled, or in a trial run. It was destroyed unread.",
  "If you are a leader, a signed intent: it is a statement you made under your name. Without your sign-in it stays as a statement of a leader without a name.",
];
