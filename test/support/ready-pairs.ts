import type { KeyPairKeyObjectResult } from "node:crypto";
import { inject, vi } from "vitest";

/**
 * Pairs for the tickets of a wave, made once for the whole run (global-setup.ts): each takes a core a quarter of a second.
 * A test file is given each of them once, so its blocks never share a key; when they are used up, new ones are made.
 */
const left = globalThis as unknown as { pairsLeft: string[] };
left.pairsLeft = [...inject("signingKeys")];

vi.mock("node:crypto", async (importOriginal) => {
  const crypto = await importOriginal<typeof import("node:crypto")>();
  const { promisify } = await import("node:util");
  const make = promisify(crypto.generateKeyPair) as (type: string, options: object) => Promise<KeyPairKeyObjectResult>;
  const take = async (type: string, options: { modulusLength?: number }) => {
    const { pairsLeft } = globalThis as unknown as { pairsLeft: string[] };
    const pem = type === "rsa" && options.modulusLength === 2048 ? pairsLeft.shift() : undefined;
    if (!pem) return make(type, options);
    const privateKey = crypto.createPrivateKey(pem);
    return { privateKey, publicKey: crypto.createPublicKey(privateKey) };
  };
  const generateKeyPair = Object.assign(() => {}, { [promisify.custom]: take });
  return { ...crypto, generateKeyPair };
});
