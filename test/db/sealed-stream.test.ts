import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { openStream, sealStream } from "#db/backup/sealed-stream.ts";

const secret = "four plain words here";
const head = 35;
const piece = 64 * 1024 + 16;
const seal = async (plain: Buffer) =>
  buffer(Readable.from([plain], { objectMode: false }).pipe(await sealStream(secret)));

/** In crumbs of odd sizes, as a disk or a pipe may hand them over. */
async function open(sealed: Buffer, key = secret): Promise<Buffer> {
  const crumbs = Array.from({ length: Math.ceil(sealed.length / 9973) }, (_, n) =>
    sealed.subarray(n * 9973, (n + 1) * 9973),
  );
  const opened = openStream(key);
  Readable.from(crumbs, { objectMode: false }).pipe(opened);
  return buffer(opened);
}

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])("%i bytes come back as they were", async (length) => {
  const plain = randomBytes(length);
  expect((await open(await seal(plain))).equals(plain)).toBe(true);
});

test("the same content is another file each time", async () => {
  const plain = Buffer.from("the same");
  expect((await seal(plain)).equals(await seal(plain))).toBe(false);
});

test("pieces that are left out, cut off after one, swapped or doubled do not open", async () => {
  const sealed = await seal(randomBytes(200_000));
  const [first, second, rest] = [
    sealed.subarray(head, head + piece),
    sealed.subarray(head + piece, head + 2 * piece),
    sealed.subarray(head + 2 * piece),
  ];
  const start = sealed.subarray(0, head);
  const attacks = [
    [start, second, rest],
    [start, first, rest],
    [start, first, second],
    [start, first],
    [start],
    [start, second, first, rest],
    [start, first, first, second, rest],
    [start, first, second, rest, rest],
  ];
  for (const parts of attacks) await expect(open(Buffer.concat(parts))).rejects.toThrow(/changed or cut off/);
  expect((await open(Buffer.concat([start, first, second, rest]))).length).toBe(200_000);
}, 120_000);

test("another key does not open it, and another file is named as such", async () => {
  const sealed = await seal(Buffer.from("secret"));
  await expect(open(sealed, "another four words")).rejects.toThrow(/the key is another one/);
  await expect(open(Buffer.from("employee_id,name\n1,Somebody"))).rejects.toThrow(/no backup/);
  await expect(open(Buffer.alloc(0))).rejects.toThrow(/no backup/);
});
