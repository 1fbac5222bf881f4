import { eq } from "drizzle-orm";
import { codedMeaning } from "#app/measures/coded-meaning.ts";
import { flooredCount } from "#app/privacy/allowed-cell.ts";
import { randomRounding } from "#app/privacy/random-rounding.ts";
import { withOrganization } from "#db/client.server.ts";
import { listCodes } from "#db/queries/restatements.ts";
import { readStrategyVersion } from "#db/queries/strategies.ts";
import type { Wave } from "#db/queries/waves.ts";
import { organizations } from "#db/schema/organizations.ts";
import { scoreOf } from "./codes.ts";
import { hashOfText, readableRestatements } from "./read-coding.server.ts";

/** Fewer people than this behind a coded share get no number. */
const LEAST_FOR_NUMBER = 10;

export type CodedResult = {
  key: string;
  name: string;
  /** People who wrote something, floored to 5; null below the minimum. */
  people: number | null;
  coders: number;
  alpha: number | null;
  /** Of 100 restatements, what is carried as intended; rounded as every released number is. */
  shown: { value: number; low: number; high: number } | null;
};

/** What human coders made of a wave, for the whole organisation alone: groups would tell who wrote how. */
export async function codedResults(organizationId: string, wave: Wave): Promise<CodedResult[]> {
  return withOrganization(organizationId, async (tx) => {
    const version = await readStrategyVersion(tx, organizationId, wave.strategyVersionId);
    const [organization] = await tx.select().from(organizations).where(eq(organizations.id, organizationId));
    const results: CodedResult[] = [];
    for (const { key, name } of version?.content.priorities ?? []) {
      const texts = await readableRestatements(tx, wave, key);
      const codes = await listCodes(tx, wave.id, key);
      const coders = [...new Set(codes.map(({ coderId }) => coderId))];
      const given = new Map(
        codes.map(({ textHash, coderId, code }) => [`${textHash.toString("hex")} ${coderId}`, code]),
      );
      const measured = codedMeaning(
        texts.map(({ text, people }) => {
          const id = hashOfText(text).toString("hex");
          const own = coders.map((coder) => given.get(`${id} ${coder}`));
          return { people, codes: own.map((code) => (code === undefined ? null : scoreOf(code))) };
        }),
      );
      const secret = organization?.roundingSecret;
      const { alpha, people, coded, estimate, ci } = measured;
      const enough = secret && estimate !== null && ci !== null && coded >= LEAST_FOR_NUMBER && coded === people;
      results.push({
        key,
        name,
        people: texts.length === 0 ? null : flooredCount(people),
        coders: coders.length,
        alpha: alpha === null ? null : Math.round(100 * alpha) / 100,
        shown: enough ? rounded(estimate, ci, people, [wave.id, `restatement.${key}`], secret) : null,
      });
    }
    return results;
  });
}

function rounded(estimate: number, [low, high]: [number, number], n: number, question: string[], secret: Uint8Array) {
  const value = Math.min(1, randomRounding(estimate * n, question, secret) / n);
  const shift = value - estimate;
  return {
    value: Math.round(100 * value),
    low: Math.max(0, Math.floor(100 * (low + Math.min(0, shift)))),
    high: Math.min(100, Math.ceil(100 * (high + Math.max(0, shift)))),
  };
}
