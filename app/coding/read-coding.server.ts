import { createHash, createHmac } from "node:crypto";
import { lexicalCorpus } from "#app/measures/lexical-corpus.ts";
import { lexicalSimilarity } from "#app/measures/lexical-similarity.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { listCodes, listRestatements, type Restatement, type RestatementCode } from "#db/queries/restatements.ts";
import { readStrategyVersion } from "#db/queries/strategies.ts";
import { listWaves, type Wave } from "#db/queries/waves.ts";

/** Above this a text mostly repeats the leaders' words: worth knowing for a coder, and no number. */
const ECHO = 0.9;

export const hashOfText = (text: string): Buffer => createHash("sha256").update(text).digest();

/** The restatements of a priority, or none below the wave's minimum for comments: fewer could be told apart by their style. */
export async function readableRestatements(tx: Transaction, wave: Wave, priorityKey: string): Promise<Restatement[]> {
  const found = await listRestatements(tx, wave.id, priorityKey);
  const people = found.reduce((sum, text) => sum + text.people, 0);
  return people >= wave.minimumComments ? found : [];
}

/** What there is to code in the sealed waves of an organisation, and how far this coder has come. */
export async function listCoding(organizationId: string, coderId: string) {
  return withOrganization(organizationId, async (tx) => {
    const tasks = [];
    for (const wave of (await listWaves(tx)).filter(({ sealedAt }) => sealedAt)) {
      const version = await readStrategyVersion(tx, organizationId, wave.strategyVersionId);
      for (const { key, name } of version?.content.priorities ?? []) {
        const texts = await readableRestatements(tx, wave, key);
        if (texts.length === 0) continue;
        const own = (await listCodes(tx, wave.id, key)).filter((code) => code.coderId === coderId);
        tasks.push({ waveId: wave.id, wave: wave.name, key, name, texts: texts.length, coded: own.length });
      }
    }
    return tasks;
  });
}

export type CodingText = { id: string; text: string; code: RestatementCode | null; echo: boolean };

/**
 * The texts of one priority for one coder: distinct, in an order of this coder's own that says nothing, without block, date
 * or neighbours. Null where there is nothing to code.
 */
export async function readCoding(organizationId: string, wave: Wave, priorityKey: string, coderId: string) {
  return withOrganization(organizationId, async (tx) => {
    const version = await readStrategyVersion(tx, organizationId, wave.strategyVersionId);
    const priority = version?.content.priorities.find(({ key }) => key === priorityKey);
    const found = priority ? await readableRestatements(tx, wave, priorityKey) : [];
    if (!priority || found.length === 0) return null;
    const codes = await listCodes(tx, wave.id, priorityKey);
    const own = new Map(codes.flatMap((c) => (c.coderId === coderId ? [[c.textHash.toString("hex"), c.code]] : [])));
    const intended = priority.readings.find(({ kind }) => kind === "intended")?.text ?? priority.statement;
    const corpus = lexicalCorpus([intended, ...found.map(({ text }) => text)]);
    const texts = found.map(({ text }): CodingText => {
      const id = hashOfText(text).toString("hex");
      const echo = lexicalSimilarity({ statement: intended, text, corpus }).sim > ECHO;
      return { id, text, code: (own.get(id) as RestatementCode | undefined) ?? null, echo };
    });
    const place = ({ id }: CodingText) => createHmac("sha256", coderId).update(id).digest("hex");
    return {
      name: priority.name,
      statement: priority.statement,
      intended,
      texts: texts.sort((a, b) => (place(a) < place(b) ? -1 : 1)),
    };
  });
}
