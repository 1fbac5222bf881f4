import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { blind, finalize, prepare, type TicketKey } from "#app/survey/blind-ticket.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = publicKey.export({ format: "jwk" }) as TicketKey;
/** The server's half: raw RSA, as the intake does it. */
const sign = (blinded: Uint8Array) =>
  new Uint8Array(privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded));
const verifies = (message: Uint8Array, signature: Uint8Array) =>
  verify("sha384", message, { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature);

let message: Uint8Array<ArrayBuffer>;
let ticket: Awaited<ReturnType<typeof blind>>;
beforeAll(async () => {
  message = prepare();
  ticket = await blind(key, message);
});

test("a message is 64 bytes and never the same twice", () => {
  expect(message).toHaveLength(64);
  expect(prepare()).not.toEqual(message);
});

test("what the server signs unseen verifies as an ordinary PSS signature", async () => {
  expect(ticket.blinded).toHaveLength(256);
  const signature = await finalize(key, message, sign(ticket.blinded), ticket.inverse);
  expect(signature).toHaveLength(256);
  expect(verifies(message, signature)).toBe(true);
  expect(verifies(prepare(), signature)).toBe(false);
});

test("the same message is blinded differently every time", async () => {
  expect((await blind(key, message)).blinded).not.toEqual(ticket.blinded);
});

test("the server's own answer is not the signature that travels with the answers", async () => {
  const blindSig = sign(ticket.blinded);
  expect(await finalize(key, message, blindSig, ticket.inverse)).not.toEqual(blindSig);
  expect(verifies(message, blindSig)).toBe(false);
});

test("a signature by another key is refused", async () => {
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const n = BigInt(`0x${Buffer.from(key.n, "base64url").toString("hex")}`);
  const foreign = createPublicKey(other).export({ format: "jwk" }) as TicketKey;
  expect(BigInt(`0x${Buffer.from(foreign.n, "base64url").toString("hex")}`)).not.toBe(n);
  const { blinded, inverse } = await blind(foreign, message);
  const blindSig = privateDecrypt({ key: other, padding: constants.RSA_NO_PADDING }, blinded);
  await expect(finalize(key, message, blindSig, inverse)).rejects.toThrow("does not belong");
});

test("a changed or cut signature is refused", async () => {
  const blindSig = sign(ticket.blinded);
  await expect(finalize(key, message, blindSig.slice(1), ticket.inverse)).rejects.toThrow("wrong length");
  blindSig[10] = (blindSig[10] ?? 0) ^ 1;
  await expect(finalize(key, message, blindSig, ticket.inverse)).rejects.toThrow("does not belong");
});
