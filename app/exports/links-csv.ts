import { stringify } from "csv-stringify/sync";
import { textCell } from "./text-cell.ts";

type Link = { email: string | null; name: string; blockLabel: string; url: string };

/** The links of a wave for a mail merge, as `email,name,block,link`. */
export function linksCsv(links: readonly Link[]): string {
  const rows = links.map(({ email, name, blockLabel, url }) => [
    textCell(email ?? ""),
    textCell(name),
    textCell(blockLabel),
    url,
  ]);
  return stringify([["email", "name", "block", "link"], ...rows], {
    quoted_match: /[;\t]/,
    record_delimiter: "windows",
  });
}
