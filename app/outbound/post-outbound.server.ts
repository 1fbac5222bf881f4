import { lookup } from "node:dns/promises";
import { request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** An address that we will not speak to, in a sentence that says why. */
export class OutboundRefusal extends Error {}

export interface OutboundOptions {
  timeoutMs?: number;
  /** Every address of a name, as the system's resolver gives them. */
  resolve?: (hostname: string) => Promise<string[]>;
  isAllowed?: (address: string) => boolean;
}

const resolveAll = async (hostname: string) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Posts to an address that somebody typed in. The name is resolved once, every address it has must be public, and the
 * connection goes to one of those and nowhere else: a name that changes its mind in between changes nothing. A redirect is an
 * answer, never followed. What comes back is not read beyond its status.
 * @throws OutboundRefusal before anything is sent; Error with a `code` when the line failed
 */
export async function postOutbound(
  target: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  { timeoutMs = 10_000, resolve = resolveAll, isAllowed = isPublicAddress }: OutboundOptions = {},
): Promise<number> {
  const url = readTarget(target);
  const address = await pin(url, resolve, isAllowed);
  const secure = url.protocol === "https:";
  const hostname = bareHost(url);
  return new Promise((done, fail) => {
    const request = (secure ? tlsRequest : plainRequest)({
      host: address,
      port: url.port || (secure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      method: "POST",
      agent: false,
      headers: { ...headers, Host: url.host, "Content-Length": String(Buffer.byteLength(body)) },
      ...(secure && isIP(hostname) === 0 ? { servername: hostname } : {}),
      signal: AbortSignal.timeout(timeoutMs),
    });
    request.once("error", fail);
    request.once("response", (response) => {
      done(response.statusCode ?? 0);
      response.destroy();
    });
    request.end(body);
  });
}

/** The same check without the exchange, so that a bad address is refused when it is typed in. */
export async function checkOutbound(target: string): Promise<void> {
  await pin(readTarget(target), resolveAll, isPublicAddress);
}

function readTarget(target: string): URL {
  if (!URL.canParse(target)) throw new OutboundRefusal("This is no web address.");
  const url = new URL(target);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new OutboundRefusal("Only web addresses are posted to.");
  if (url.username || url.password) throw new OutboundRefusal("Leave user name and password out of the address.");
  return url;
}

const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

/** One address for the whole exchange. A single address that is not public refuses the name: it may be the next one used. */
async function pin(
  url: URL,
  resolve: NonNullable<OutboundOptions["resolve"]>,
  isAllowed: NonNullable<OutboundOptions["isAllowed"]>,
): Promise<string> {
  const hostname = bareHost(url);
  const addresses = isIP(hostname) ? [hostname] : await resolve(hostname);
  const [first] = addresses;
  if (first === undefined || !addresses.every((address) => isAllowed(address))) {
    throw new OutboundRefusal("This address leads into a private network; only public ones are posted to.");
  }
  return first;
}
