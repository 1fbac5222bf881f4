import { constants, createPrivateKey, createPublicKey, type KeyObject, privateDecrypt, verify } from "node:crypto";

/** A 2048-bit modulus. */
export const ticketBytes = 256;
export const nonceBytes = 64;

/**
 * Whether a blinded value may be signed. OpenSSL refuses values of n and more, but signs 0, 1 and n − 1 and takes shorter
 * input; each of those gives away a signature on something that is no ticket.
 */
export function isSignable(blinded: Uint8Array, n: string): boolean {
  if (blinded.length !== ticketBytes) return false;
  const value = BigInt(`0x${Buffer.from(blinded).toString("hex")}`);
  const modulus = BigInt(`0x${Buffer.from(n, "base64url").toString("hex")}`);
  return value > 1n && value < modulus - 1n;
}

/** The raw RSA operation of RFC 9474, 4.3, under a key that is used for nothing else. */
export function signBlinded(privateKey: KeyObject, blinded: Uint8Array): Buffer {
  return privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded);
}

/** RSASSA-PSS with SHA-384 and a salt of 48, over the prepared message. */
export function verifyTicket(publicKey: KeyObject, nonce: Uint8Array, signature: Uint8Array): boolean {
  if (nonce.length !== nonceBytes || signature.length !== ticketBytes) return false;
  return verify(
    "sha384",
    nonce,
    { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    signature,
  );
}

export const readPrivateKey = (pem: string): KeyObject => createPrivateKey(pem);
export const readPublicKey = ({ n, e }: { n: string; e: string }): KeyObject =>
  createPublicKey({ key: { kty: "RSA", n, e }, format: "jwk" });
