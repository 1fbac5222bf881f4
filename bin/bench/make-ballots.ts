import { constants, randomBytes, sign } from "node:crypto";
import { findBatchKeys, listBatchKeys } from "#app/keys/batch-keys.server.ts";
import { readPrivateKey } from "#app/keys/blind-sign.server.ts";
import { generateAnswers } from "#db/sample/generate-answers.ts";
import { DEPARTMENTS } from "#db/sample/organization.ts";
import { sampleStrategy } from "#db/sample/strategy.ts";

/**
 * Ready ballots for the open wave of this installation, as request bodies. Unblinding a blind signature gives a plain
 * RSA-PSS signature, so with the wave's secret keys at hand tickets can be made in advance, outside the measured time.
 */
export async function makeBallots(count: number): Promise<string[]> {
  const [waveId = ""] = await listBatchKeys();
  const secret = await findBatchKeys(waveId);
  if (!secret) throw new Error("the sample has no open wave; run bench again, it starts from an empty folder");
  const keys = Object.entries(secret.signing).map(([kid, pem]) => ({ kid, key: readPrivateKey(pem) }));
  const department = DEPARTMENTS[0] ?? "";
  return Array.from({ length: count }, (_, index) => {
    const { kid, key } = keys[index % keys.length] ?? { kid: "", key: readPrivateKey("") };
    const nonce = randomBytes(64);
    const signature = sign("sha384", nonce, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 });
    const answers = generateAnswers(sampleStrategy, { layer: 3, department, index: index % 20 }, "bench");
    return JSON.stringify({ kid, nonce: nonce.toString("base64"), sig: signature.toString("base64"), answers });
  });
}
