/** Items whose free text goes to the comments. Recall and restatements stay: they are measured. */
const isComment = (item: string) => /^stopping_p[1-8]$/.test(item);

/** Takes the free text out of one answer set: it is stored apart, without anything that leads back to the rest. */
export function separateComments(answers: Record<string, unknown>): {
  answers: Record<string, unknown>;
  comments: { item: string; text: string }[];
} {
  const entries = Object.entries(answers);
  return {
    answers: Object.fromEntries(entries.filter(([item]) => !isComment(item))),
    comments: entries.flatMap(([item, text]) =>
      isComment(item) && typeof text === "string" && text !== "" ? [{ item, text }] : [],
    ),
  };
}
