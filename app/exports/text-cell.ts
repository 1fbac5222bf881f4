/** What a spreadsheet may read as the start of a formula, also after blanks or in full width. */
const formulaStart = /^[\s\p{Cc}\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u;

/**
 * Text for one cell of a sheet. Line breaks, tabs and other control characters become blanks, since what follows them may
 * start a cell of its own; a text that could be read as a formula gets an apostrophe before it, and stays text.
 */
export function textCell(text: string): string {
  const startsLikeFormula = formulaStart.test(text);
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
  return startsLikeFormula ? `'${line.trimStart()}` : line;
}
