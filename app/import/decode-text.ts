import { type Refused, refuse } from "./row-issue.ts";

export interface Decoded {
  ok: true;
  text: string;
  /** A doubt the person who imports should know of. */
  warning: string | null;
}

/** Text of a file in UTF-8, UTF-16 (either order, marked or not) or Windows-1252 (of which Latin-1 is a part). */
export function decodeText(bytes: Uint8Array): Decoded | Refused {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    return refuse("The file is in UTF-32. Save it as UTF-8.");
  }
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), "little");
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), "big");
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeUtf8(bytes.subarray(3)) ?? brokenUtf8(bytes);
  const order = unmarkedUtf16(bytes);
  if (order) return decodeUtf16(bytes, order);
  const utf8 = decodeUtf8(bytes);
  if (utf8) return utf8;
  return looksLikeUtf8(bytes) ? brokenUtf8(bytes) : decodeWindows1252(bytes);
}

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decodeUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), warning: null };
  } catch {
    return null;
  }
}

function brokenUtf8(bytes: Uint8Array): Refused {
  const text = new TextDecoder("utf-8").decode(bytes);
  const line = text.slice(0, text.indexOf("\ufffd")).split(/\r\n|\n|\r/).length;
  return refuse(`Line ${line} has bytes that are no text: the file is damaged, or was joined from two encodings.`, [
    { row: line, reason: "bytes that are no UTF-8 text" },
  ]);
}

function decodeUtf16(bytes: Uint8Array, order: "little" | "big"): Decoded | Refused {
  const broken = refuse("The file looks like UTF-16 but is cut off or damaged. Save it as UTF-8.");
  if (bytes.length % 2 === 1) return broken;
  const little = order === "little" ? bytes : Buffer.from(bytes).swap16();
  try {
    return { ok: true, text: new TextDecoder("utf-16le", { fatal: true }).decode(little), warning: null };
  } catch {
    return broken;
  }
}

/** The header is ASCII, so in UTF-16 every second byte near the start is zero. */
function unmarkedUtf16(bytes: Uint8Array): "little" | "big" | null {
  const head = bytes.subarray(0, 40);
  if (head.length < 8) return null;
  let [even, odd] = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  }
  const half = Math.floor(head.length / 2);
  if (odd >= half * 0.9 && even === 0) return "little";
  if (even >= half * 0.9 && odd === 0) return "big";
  return null;
}

/** More good multi-byte characters than bad bytes: UTF-8 that was damaged, rather than another encoding. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let [good, bad] = [0, 0];
  for (const character of text) {
    if (character === "\ufffd") bad += 1;
    else if (character > "\u007f") good += 1;
  }
  return good > bad;
}

/** What Windows-1252 puts where Latin-1 has controls; a blank stays a control and is refused in its row. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWindows1252(bytes: Uint8Array): Decoded {
  const latin1 = Buffer.from(bytes).toString("latin1");
  const text = latin1.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
  return {
    ok: true,
    text,
    warning: "The file is not UTF-8. It was read as Windows-1252 (Latin-1): check a name with an accent.",
  };
}
