import type { IncomingMessage } from "node:http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal, unknownToken } from "./refusal.ts";

/** Unknown links a minute from one address. A known link is never counted, so nobody can lock out those behind one address. */
const unknownLinks = new RateLimiterMemory({ keyPrefix: "unknown-link", points: 10, duration: 60 });

/** What somebody gets for a link that does not exist: 404, and 429 once they keep guessing. */
export async function refuseUnknownLink(request: IncomingMessage): Promise<Refusal> {
  try {
    await unknownLinks.consume(request.socket.remoteAddress ?? "");
    return unknownToken();
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return new Refusal(429, "too_many", "Too many unknown links were tried from here. Wait a moment.", {
      retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
    });
  }
}
