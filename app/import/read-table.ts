import { CsvError, parse } from "csv-parse/sync";
import { countKnownHeaders } from "./columns.ts";
import { type Refused, refuse } from "./row-issue.ts";

export const maximumRows = 100_000;
const maximumColumns = 200;
const maximumRowLength = 1024 * 1024;

export interface Table {
  ok: true;
  header: string[];
  /** Rows that hold anything, with their place in the file. */
  rows: { row: number; cells: string[] }[];
}

const separators = [",", ";", "\t"];

/** Splits the text into rows and cells. The separator is found from the header, or taken from a spreadsheet's `sep=` line. */
export function readTable(text: string): Table | Refused {
  const hint = /^sep=([,;\t])(?:\r\n|\n|\r)/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const firstRow = hint ? 2 : 1;
  try {
    const separator = hint?.[1] ?? findSeparator(body);
    // One more than allowed: enough to know that there are too many, without holding a file of millions.
    const records = split(body, separator, maximumRows + 2);
    const [header, ...rest] = records;
    if (!header || header.every(isBlank)) return refuse("The file is empty: the first row must name the columns.");
    if (header.length > maximumColumns) {
      return refuse(`The file has ${header.length} columns; at most ${maximumColumns} can be read.`, [
        { row: firstRow, reason: `${header.length} columns` },
      ]);
    }
    const rows = rest
      .map((cells, index) => ({ row: firstRow + 1 + index, cells }))
      .filter(({ cells }) => !cells.every(isBlank));
    if (rest.length > maximumRows) {
      return refuse(`The file has more than ${maximumRows} rows.`, [
        { row: firstRow + maximumRows + 1, reason: `more than ${maximumRows} rows` },
      ]);
    }
    if (rows.length === 0) return refuse("The file has a header and no people.");
    return { ok: true, header, rows };
  } catch (error) {
    if (error instanceof CsvError) return refuseFault(error, firstRow);
    throw error;
  }
}

function split(text: string, delimiter: string, to: number): string[][] {
  return parse(text, {
    delimiter,
    to,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: maximumRowLength,
  });
}

function findSeparator(text: string): string {
  const read = separators.map((separator) => ({ separator, header: headerUnder(text, separator) }));
  read.sort((a, b) => countKnownHeaders(b.header) - countKnownHeaders(a.header) || b.header.length - a.header.length);
  return read[0]?.separator ?? ",";
}

/** A quote that is wrong under one separator may be right under another. */
function headerUnder(text: string, separator: string): string[] {
  try {
    return split(text, separator, 1)[0] ?? [];
  } catch {
    return [];
  }
}

const faults: Partial<Record<CsvError["code"], string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quotation mark opens a cell and nothing closes it",
  INVALID_OPENING_QUOTE: "a quotation mark stands inside a cell that is not quoted",
  CSV_INVALID_CLOSING_QUOTE: "text follows the closing quotation mark of a cell",
  CSV_MAX_RECORD_SIZE: "the row is longer than a million characters",
};

function refuseFault(error: CsvError, firstRow: number): Refused {
  const row = firstRow + Number((error as CsvError & { records?: number }).records ?? 0);
  const reason = faults[error.code] ?? "the row cannot be split into cells";
  return refuse(`Row ${row}: ${reason}.`, [{ row, reason }]);
}

const isBlank = (cell: string) => cell.trim() === "";
