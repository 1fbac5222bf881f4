import { constants, createHash, createPublicKey, publicDecrypt } from "node:crypto";
import { expect, test } from "vitest";
import { blind, finalize } from "#app/survey/blind-ticket.ts";
import vector from "#test/fixtures/rfc9474.json" with { type: "json" };

const hex = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));
const base64url = (text: string) => Buffer.from(text, "hex").toString("base64url");
const number = (text: string) => BigInt(`0x${text}`);
const bytes = (value: bigint) => hex(value.toString(16).padStart(vector.n.length, "0"));

const key = { n: base64url(vector.n), e: "AQAB" };
const message = hex(vector.msgPrefix + vector.msg);

function inverseOf(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
}

/** The salt the RFC used stands inside the signature: open it with the public key and take the mask off. */
function saltOf(signature: Uint8Array): Uint8Array {
  const publicKey = createPublicKey({ key: { kty: "RSA", ...key }, format: "jwk" });
  const encoded = publicDecrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, signature);
  const [masked, seed] = [encoded.subarray(0, -49), encoded.subarray(-49, -1)];
  const mask = Buffer.concat(
    [...Array(10).keys()].map((i) =>
      createHash("sha384")
        .update(seed)
        .update(Uint8Array.of(0, 0, 0, i))
        .digest(),
    ),
  );
  return masked.map((byte, index) => byte ^ (mask[index] ?? 0)).slice(-48);
}

test("blinds the RFC's message into the RFC's blinded message", async () => {
  const factor = bytes(inverseOf(number(vector.inv), number(vector.n)));
  const draws = [saltOf(hex(vector.sig)), factor];
  const { blinded, inverse } = await blind(key, message, () => draws.shift() ?? new Uint8Array());
  expect(Buffer.from(blinded).toString("hex")).toBe(vector.blindedMsg);
  expect(Buffer.from(inverse).toString("hex")).toBe(vector.inv);
});

test("turns the RFC's blind signature into the RFC's signature", async () => {
  const signature = await finalize(key, message, hex(vector.blindSig), hex(vector.inv));
  expect(Buffer.from(signature).toString("hex")).toBe(vector.sig);
});
