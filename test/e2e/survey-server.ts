import { eq } from "drizzle-orm";
import { env } from "#app/env.server.ts";
import { startServer, type WebServer } from "#app/server.ts";
import { withOrganization } from "#db/client.server.ts";
import { instruments } from "#db/schema/waves.ts";
import type { SurveyJson } from "#surveys/instrument.ts";
import { createTestDatabase } from "#test/support/database.ts";
import { useKeyFolder as makeKeyFolder, type OpenedWave, openTestWave } from "#test/support/wave.ts";

export interface SurveyServer {
  url: string;
  wave: OpenedWave;
  /** The next invited person's link, leaders last. */
  nextLink(): string;
  stop(): Promise<void>;
}

/**
 * An open wave behind a server that really listens.
 * @param survey stored in place of every instrument of the wave
 */
export async function startSurveyServer({
  survey,
  ...options
}: { survey?: SurveyJson } & Parameters<typeof openTestWave>[0] = {}): Promise<SurveyServer> {
  const removeKeys = makeKeyFolder();
  const database = await createTestDatabase();
  const wave = await openTestWave({ crew: 5, ...options });
  if (survey) {
    const row = { survey: survey as unknown as Record<string, unknown> };
    await withOrganization(wave.organizationId, (tx) =>
      tx.update(instruments).set(row).where(eq(instruments.organizationId, wave.organizationId)),
    );
  }
  env.PORT = 0;
  const server: WebServer = await startServer();
  const links = wave.invited.map(({ token }) => `${server.url}/s/${token}`);
  return {
    url: server.url,
    wave,
    nextLink: () => links.pop() ?? "",
    stop: async () => {
      await server.close();
      await database.drop();
      removeKeys();
    },
  };
}
