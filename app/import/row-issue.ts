/** What is wrong with one row. `row` counts as a spreadsheet does: the header is row 1. */
export interface RowIssue {
  row: number;
  reason: string;
}

/** The whole file is refused: `error` says why in one sentence, `rows` where. */
export interface Refused {
  ok: false;
  error: string;
  rows: RowIssue[];
}

export const refuse = (error: string, rows: RowIssue[] = []): Refused => ({ ok: false, error, rows });
