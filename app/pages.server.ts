import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { projectFolder } from "#app/env.server.ts";
import { logFailure } from "#app/intake/access-log.ts";
import { requireOwnOrigin } from "#app/intake/own-origin.ts";
import { Refusal, refusalOf } from "#app/intake/refusal.ts";
import { makeNonce, pagePolicy } from "#app/intake/security-headers.ts";
import { sendRefusal } from "#app/intake/send.ts";

const buildFile = join(projectFolder, "build", "pages", "server", "index.js");

/** The signed-in pages as one handler. They are built, and hold their own pool, so they cannot starve the answer path. */
export async function loadPages(): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  if (!existsSync(buildFile)) throw new Error("the pages are not built; run npm run build");
  const build = (await import(pathToFileURL(buildFile).href)) as ServerBuild;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use((request, response, next) => {
    // Believed by the page framework, sent by anybody.
    delete request.headers["x-forwarded-host"];
    if (request.method === "TRACE") throw new Refusal(405, "method", "This address does not take that method.");
    requireOwnOrigin(request);
    const nonce = makeNonce();
    response.locals.nonce = nonce;
    response.setHeader("Content-Security-Policy", pagePolicy(nonce));
    response.setHeader("Cache-Control", "no-store");
    // Under no-referrer a browser sends its own forms with `Origin: null`, which is refused above.
    response.setHeader("Referrer-Policy", "same-origin");
    next();
  });
  app.all(
    "*",
    createRequestHandler({
      build,
      mode: process.env.NODE_ENV ?? "production",
      getLoadContext: (request, response) => ({
        nonce: String(response.locals.nonce),
        // Of the connection itself: a forwarded address is what the sender says it is.
        clientAddress: request.socket.remoteAddress ?? "",
      }),
    }),
  );
  app.use((error: unknown, request: express.Request, response: express.Response, _next: express.NextFunction): void => {
    const refusal = refusalOf(error);
    if (refusal.status >= 500) logFailure("pages", error);
    sendRefusal(request, response, refusal);
  });
  return app;
}
