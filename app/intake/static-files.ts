import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { projectFolder } from "#app/env.server.ts";
import { unknownToken } from "./refusal.ts";

const folders = { "survey-assets": "build/survey", assets: "build/pages/client/assets" } as const;

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
const squeezed = new Set([".js", ".css", ".json", ".svg"]);

interface Kept {
  type: string;
  plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}
/** The names carry a hash of the content, so what was read once stays right; a build is a few megabytes. */
const kept = new Map<string, Promise<Kept>>();

/** A built file by its hashed name: for ever in caches, compressed once. Names are flat parts, so no path leaves the folder. */
export async function sendStaticFile(
  request: IncomingMessage,
  response: ServerResponse,
  mount: keyof typeof folders,
  name: string,
): Promise<void> {
  const type = types[extname(name)];
  if (!type || !/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(name) || name.includes("..")) throw unknownToken();
  const path = join(projectFolder, folders[mount], name);
  const reading = kept.get(path) ?? read(path, type);
  kept.set(path, reading);
  const file = await reading.catch(() => {
    kept.delete(path);
    throw unknownToken();
  });
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const encoding = file.br && /\bbr\b/.test(accepted) ? "br" : file.gzip && /\bgzip\b/.test(accepted) ? "gzip" : null;
  const body = (encoding && file[encoding]) || file.plain;
  response.setHeader("Content-Type", file.type);
  response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  response.setHeader("Vary", "Accept-Encoding");
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function read(path: string, type: string): Promise<Kept> {
  const plain = await readFile(path);
  if (!squeezed.has(extname(path))) return { type, plain };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(plain, quality), promisify(gzip)(plain)]);
  return { type, plain, br, gzip: zipped };
}
