const kinds: readonly { name: string; starts: readonly number[] }[] = [
  { name: "an Excel workbook or a ZIP archive", starts: [0x50, 0x4b, 0x03, 0x04] },
  { name: "an empty ZIP archive", starts: [0x50, 0x4b, 0x05, 0x06] },
  { name: "an old Excel workbook", starts: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "a gzip archive", starts: [0x1f, 0x8b] },
  { name: "a bzip2 archive", starts: [0x42, 0x5a, 0x68] },
  { name: "an xz archive", starts: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: "a 7-Zip archive", starts: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: "a Zstandard archive", starts: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: "a PDF", starts: [0x25, 0x50, 0x44, 0x46] },
  { name: "a picture", starts: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a picture", starts: [0xff, 0xd8, 0xff] },
  { name: "a picture", starts: [0x47, 0x49, 0x46, 0x38] },
  { name: "a rich-text document", starts: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: "a program", starts: [0x7f, 0x45, 0x4c, 0x46] },
];

/** What the first bytes say a file is, whatever its name; null when it may be text. Nothing is ever unpacked. */
export function otherFileKind(bytes: Uint8Array): string | null {
  const found = kinds.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (found) return found.name;
  const head = Buffer.from(bytes.subarray(0, 64))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype|html|\?xml|svg|table)/.test(head)) return "a web page or an XML document";
  return null;
}
