import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { env } from "#app/env.server.ts";
import { writeAccessLog } from "#app/intake/access-log.ts";
import { startDraining } from "#app/intake/health.ts";
import { handleIntake } from "#app/intake/intake.ts";
import { writeRefusedBallots } from "#app/intake/refused-ballots.ts";
import { setSecurityHeaders } from "#app/intake/security-headers.ts";
import { loadPages } from "#app/pages.server.ts";
import { setListening } from "#app/public-url.server.ts";
import { closeDatabase } from "#db/client.server.ts";

/** A request that trickles in holds a connection no longer than this. */
const headersTimeoutMs = 15_000;
const requestTimeoutMs = 60_000;
/** Longer than a proxy in front of us is wont to keep its own, 60 s: a ballot sent into a closing connection is cut. */
const keepAliveTimeoutMs = 75_000;
/**
 * Connections that may wait to be accepted. When a busy core lets this process stand still for a second, the kernel drops
 * what is over it and in the end resets it; what it keeps is answered, if only by "later". The system may hold it lower.
 */
const backlog = 4096;
/** What is still running by then is cut off, so that the process ends within the time its supervisor gives it. */
const closeTimeoutMs = 2_500;

type Pages = (request: IncomingMessage, response: ServerResponse) => void;
export type WebServer = { url: string; close: () => Promise<void> };

/**
 * The web process: the answer path first, on plain node:http; everything else goes to the pages.
 * @throws Error with one line that says the mend when the port is taken
 */
export async function startServer(): Promise<WebServer> {
  // Who asks for a page while they are loaded, a second or two after the port is open, waits for it instead of being refused.
  let havePages: (pages: Pages) => void = () => {};
  const loaded = new Promise<Pages>((resolve) => {
    havePages = resolve;
  });
  const server = createServer(
    { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveTimeoutMs },
    (request, response) => {
      setSecurityHeaders(response);
      if (handleIntake(request, response)) return;
      loaded.then((pages) => pages(request, response));
    },
  );
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portError(error)));
    server.listen({ port: env.PORT, host: env.HOST, backlog }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST}:${port}`;
  setListening(url);
  // The built pages read their settings for themselves, when they are loaded: by then the port is known.
  process.env.PORT = String(port);
  havePages(await loadPages());
  return {
    url,
    close: async () => {
      startDraining();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([closed, delay(closeTimeoutMs, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
      writeAccessLog();
      await writeRefusedBallots();
      await closeDatabase();
    },
  };
}

function portError(error: NodeJS.ErrnoException): Error {
  if (error.code !== "EADDRINUSE") return error;
  return new Error(`port ${env.PORT} on ${env.HOST} is in use; stop what runs there or set PORT (0 = a free one)`);
}
