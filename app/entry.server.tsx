import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { AppLoadContext } from "@remix-run/server-runtime";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "#app/components/nonce-context.ts";
import { logFailure } from "#app/intake/access-log.ts";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** Fresh for each response; app/server.ts puts the same value into the Content-Security-Policy header. */
    nonce: string;
  }
}

const abortAfterMs = 10_000;

/** Never the address or the message, as the framework would: a mistyped survey link stands in the one, a value in the other. */
export function handleError(error: unknown): void {
  if (!isRouteErrorResponse(error)) logFailure("pages", error);
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce } = loadContext;
  const waitForAll = isbot(request.headers.get("user-agent") ?? "");
  return new Promise((resolve, reject) => {
    let statusCode = status;
    let sent = false;
    const send = () => {
      sent = true;
      headers.set("Content-Type", "text/html; charset=utf-8");
      const body = new PassThrough();
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusCode }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={abortAfterMs} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady: () => waitForAll && send(),
        onShellReady: () => !waitForAll && send(),
        onShellError: reject,
        onError: (error) => {
          statusCode = 500;
          // Before the shell, the rejected promise is logged by the server; afterwards nobody else would say it.
          if (sent) handleError(error);
        },
      },
    );
    setTimeout(abort, abortAfterMs + 1_000).unref();
  });
}
