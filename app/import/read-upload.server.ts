import { readForm } from "#app/auth/read-body.server.ts";
import { refusal } from "#app/auth/refusal.server.ts";

const fileLimit = 32 * 1024 * 1024;
/** What the parts around the file may take. */
const envelope = 64 * 1024;

/** The file of a multipart upload. Throws 413 over 32 MiB, 415 for another content type, 422 without a file in field `file`. */
export async function readUpload(request: Request): Promise<{ bytes: Uint8Array; source: string }> {
  const form = await readForm(request, fileLimit + envelope, ["multipart/form-data"]);
  const file = form.get("file");
  if (!(file instanceof File)) throw refusal(422, "no_file", "Send the people as a file in the field `file`.");
  if (file.size > fileLimit) throw refusal(413, "too_large", "Send at most 32 MiB.");
  return { bytes: new Uint8Array(await file.arrayBuffer()), source: baseName(file.name) };
}

/** Kept for the eye only, never used as a path; some programs send the whole path of the file. */
function baseName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? "";
  return last.replace(/[\p{Cc}\u202a-\u202e]/gu, "").slice(0, 120) || "people.csv";
}
