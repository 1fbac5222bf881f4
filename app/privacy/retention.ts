/** How many days each kind of data is kept; null = until somebody changes it. */
export const retentionKinds = ["snapshots", "mails", "comments", "answers", "audit"] as const;
export type RetentionKind = (typeof retentionKinds)[number];
export type RetentionDays = Record<RetentionKind, number | null>;

/** Two years of people, three of audit, five of answers: long enough for a programme, short enough to be explained. */
export const defaultRetention: RetentionDays = { snapshots: 730, mails: 90, comments: 730, answers: 1825, audit: 1095 };

/** Shorter than this, a run could take away what the programme is still using. */
export const shortestDays: Record<RetentionKind, number> = {
  snapshots: 90,
  mails: 7,
  comments: 90,
  answers: 365,
  audit: 365,
};
const longestDays = 3650;

/** What is deleted when its time is over, in the words of the owner's page. */
export const retentionWords: Record<RetentionKind, { label: string; what: string }> = {
  snapshots: {
    label: "People of earlier imports",
    what: "Names, addresses and managers of an import that has been replaced, and who was invited from it",
  },
  mails: {
    label: "Letters",
    what: "To whom a letter about a wave went, counted from its end; letters with a set-password link go the day after",
  },
  comments: { label: "Comments", what: "Free text, counted from the seal of the wave" },
  answers: { label: "Sealed answers", what: "Single answer sets, counted from the seal; what was released stays" },
  audit: { label: "Audit entries", what: "Who did what; the chain stays checkable from the first entry that is left" },
};

/** The periods as typed, or what is wrong by field. An empty field keeps everything of its kind. */
export function readRetention(
  fields: Record<RetentionKind, string>,
): { days: RetentionDays } | { problems: Record<string, string> } {
  const days = { ...defaultRetention };
  const problems: Record<string, string> = {};
  for (const kind of retentionKinds) {
    const text = fields[kind].trim();
    const wanted = text === "" ? null : Number(text);
    const fits = wanted === null || (Number.isInteger(wanted) && wanted >= shortestDays[kind] && wanted <= longestDays);
    if (fits) days[kind] = wanted;
    else
      problems[kind] = `Give whole days from ${shortestDays[kind]} to ${longestDays}, or leave it empty to keep all.`;
  }
  return Object.keys(problems).length > 0 ? { problems } : { days };
}
