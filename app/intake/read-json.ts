import type { IncomingMessage } from "node:http";
import { invalid, Refusal } from "./refusal.ts";

const maximumBytes = 256 * 1024;
const maximumDepth = 16;
const maximumValues = 5000;
const forbiddenNames = new Set(["__proto__", "constructor", "prototype"]);

/** The JSON object in a request, or the reason why not: 415, 413, 400 for unreadable, 422 for a shape nobody sends in good faith. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (type !== "application/json" || encoding !== "identity") {
    throw new Refusal(415, "unsupported_type", "Send application/json, uncompressed.");
  }
  const text = decode(await readBody(request));
  if (depthOf(text) > maximumDepth) throw invalid("body", "The JSON is nested too deeply.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, "unreadable", "The body is not readable JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid("body", "Send a JSON object.");
  requirePlain(value);
  return value as Record<string, unknown>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = () => new Refusal(413, "too_large", "The body is over 256 KiB.");
  if (Number(request.headers["content-length"] ?? 0) > maximumBytes) throw tooLarge();
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on("data", (part: Buffer) => {
      length += part.length;
      if (length > maximumBytes) {
        request.removeAllListeners("data");
        request.pause();
        reject(tooLarge());
        return;
      }
      parts.push(part);
    });
    request.once("end", () => resolve(Buffer.concat(parts)));
    request.once("error", reject);
    request.once("close", () => reject(new Refusal(400, "unreadable", "The body broke off.")));
  });
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, "unreadable", "The body is not UTF-8.");
  }
}

/** Counted in the text, before anything is built from it. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x5b || char === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (char === 0x5d || char === 0x7d) depth -= 1;
  }
  return deepest;
}

/** Refuses names that reach into prototypes, and bodies that are many values wide. The depth is bounded already. */
function requirePlain(root: object): void {
  let values = 0;
  const walk = (value: unknown): void => {
    values += 1;
    if (values > maximumValues) throw invalid("body", "The JSON holds too many values.");
    if (typeof value !== "object" || value === null) return;
    for (const name of Object.keys(value)) {
      if (forbiddenNames.has(name)) throw invalid(name, "This field is not known.");
      walk((value as Record<string, unknown>)[name]);
    }
  };
  walk(root);
}
