import { refusal } from "./refusal.server.ts";
import { withoutNull } from "./without-null.ts";

const formLimit = 64 * 1024;
const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** The fields of a form post. Throws 415 for another content type, 413 over the limit, 400 for a body that cannot be read. */
export async function readForm(request: Request, limit = formLimit, types: readonly string[] = formTypes) {
  const contentType = request.headers.get("Content-Type") ?? "";
  const type = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (!types.includes(type)) throw refusal(415, "content_type", `Send ${types.join(" or ")}.`);
  const body = await readBytes(request, limit);
  try {
    return await new Response(body, { headers: { "Content-Type": contentType } }).formData();
  } catch {
    throw refusal(400, "unreadable_form", "The form could not be read: it is cut off or malformed.");
  }
}

/** Counts while it reads: the length a client announces is not to be believed, and a chunked body announces none. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => refusal(413, "too_large", `Send at most ${Math.floor(limit / 1024)} KiB.`);
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Node streams are async iterables; the DOM types do not say so.
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > limit) throw tooLarge();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** A text field, or "" when it is absent or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? withoutNull(value) : "";
}
