import { invalid } from "./refusal.ts";

/** The fields of a body, exactly these: what nobody asked for is refused by name, not ignored. */
export function requireFields(body: Record<string, unknown>, names: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw invalid(unknown.slice(0, 64).replace(/\p{Cs}/gu, "\uFFFD"), "This field is not known.");
  const missing = names.find((name) => body[name] === undefined);
  if (missing !== undefined) throw invalid(missing, "This field is missing.");
}

export function readText(body: Record<string, unknown>, name: string, maximum = 200): string {
  const value = body[name];
  if (typeof value !== "string" || value.length === 0 || value.length > maximum) {
    throw invalid(name, "This must be a text.");
  }
  return value;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** RFC 4648 section 4, with padding, of exactly so many bytes. */
export function readBase64(body: Record<string, unknown>, name: string, bytes: number): Buffer {
  const value = body[name];
  const decoded = typeof value === "string" && base64.test(value) ? Buffer.from(value, "base64") : null;
  if (decoded?.length !== bytes) throw invalid(name, `This must be base64 of ${bytes} bytes.`);
  return decoded;
}
