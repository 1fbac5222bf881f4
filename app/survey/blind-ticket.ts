/**
 * The respondent's half of RSABSSA-SHA384-PSS-Randomized (RFC 9474): the server signs a ticket it cannot see.
 * No dependency, so that it can be read in one sitting by anyone who wants to check the promise. Runs in browsers and in Node 20.
 */
export interface TicketKey {
  /** modulus, big-endian, base64url as in a JWK */
  n: string;
  e: string;
}
export type RandomBytes = (length: number) => Uint8Array;

const HASH_BYTES = 48;
const SALT_BYTES = 48;
const PREFIX_BYTES = 32;

const secureRandom: RandomBytes = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));

const fromBase64url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

const concat = (...parts: Uint8Array[]) => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const toBigInt = (bytes: Uint8Array) => {
  let hex = "0x0";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return BigInt(hex);
};

const toBytes = (value: bigint, length: number) => {
  const hex = value.toString(16).padStart(length * 2, "0");
  return Uint8Array.from({ length }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
};

const sha384 = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await globalThis.crypto.subtle.digest("SHA-384", bytes));

function powMod(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, power, rest] = [1n, base % modulus, exponent];
  while (rest > 0n) {
    if (rest & 1n) result = (result * power) % modulus;
    power = (power * power) % modulus;
    rest >>= 1n;
  }
  return result;
}

/** Modular inverse by the extended Euclidean algorithm; null when value and modulus share a factor. */
function invertMod(value: bigint, modulus: bigint): bigint | null {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b > 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return a === 1n ? ((x % modulus) + modulus) % modulus : null;
}

async function maskGeneration(seed: Uint8Array, length: number): Promise<Uint8Array> {
  let mask = new Uint8Array(0);
  for (let counter = 0; mask.length < length; counter++) {
    mask = concat(mask, await sha384(concat(seed, toBytes(BigInt(counter), 4))));
  }
  return mask.slice(0, length);
}

/** EMSA-PSS-ENCODE of RFC 8017, 9.1.1, for a modulus of `bits` bits. */
async function encodePss(message: Uint8Array<ArrayBuffer>, bits: number, salt: Uint8Array): Promise<Uint8Array> {
  const length = Math.ceil((bits - 1) / 8);
  const hash = await sha384(concat(new Uint8Array(8), await sha384(message), salt));
  const block = concat(new Uint8Array(length - SALT_BYTES - HASH_BYTES - 2), Uint8Array.of(1), salt);
  const mask = await maskGeneration(hash, block.length);
  const masked = block.map((byte, index) => byte ^ (mask[index] ?? 0));
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - (bits - 1)));
  return concat(masked, hash, Uint8Array.of(0xbc));
}

const numbers = (key: TicketKey) => {
  const bytes = fromBase64url(key.n);
  const n = toBigInt(bytes);
  return { n, e: toBigInt(fromBase64url(key.e)), bits: n.toString(2).length, length: bytes.length };
};

/** The message of one ticket: 32-byte prefix ‖ 32 random bytes. It leaves the device only with the answers. */
export function prepare(random: RandomBytes = secureRandom): Uint8Array<ArrayBuffer> {
  return concat(random(PREFIX_BYTES), random(32));
}

/** Hides the message under a random factor; `inverse` takes it off again and must stay on the device. */
export async function blind(key: TicketKey, message: Uint8Array<ArrayBuffer>, random: RandomBytes = secureRandom) {
  const { n, e, bits, length } = numbers(key);
  const encoded = toBigInt(await encodePss(message, bits, random(SALT_BYTES)));
  for (;;) {
    // Drawn from the whole range by rejection: a factor with a bias would leak something about the message.
    const factor = toBigInt(random(length));
    const inverse = factor > 1n && factor < n ? invertMod(factor, n) : null;
    if (inverse === null) continue;
    return { blinded: toBytes((encoded * powMod(factor, e, n)) % n, length), inverse: toBytes(inverse, length) };
  }
}

/** Takes the factor off the server's signature. @throws Error when what is left does not verify under the block's key */
export async function finalize(
  key: TicketKey,
  message: Uint8Array<ArrayBuffer>,
  blindSig: Uint8Array,
  inverse: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const { n, length } = numbers(key);
  if (blindSig.length !== length) throw new Error("the signature has the wrong length");
  const signature = toBytes((toBigInt(blindSig) * toBigInt(inverse)) % n, length);
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const jwk = { kty: "RSA", n: key.n, e: key.e, ext: true };
  const publicKey = await globalThis.crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"]);
  const options = { name: "RSA-PSS", saltLength: SALT_BYTES };
  if (!(await globalThis.crypto.subtle.verify(options, publicKey, signature, message))) {
    throw new Error("the signature does not belong to this ticket");
  }
  return signature;
}
