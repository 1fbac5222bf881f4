import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const fromAddress = new RateLimiterMemory({ keyPrefix: "lost-link-from", points: 10, duration: 60 });
/** Letters an hour to one mailbox: each ends the link before, and nobody shall be flooded through us. */
const toMailbox = new RateLimiterMemory({ keyPrefix: "lost-link-to", points: 3, duration: 3600 });

/** Seconds to wait when too many requests come from one network address, else null. */
export async function countLostLinkRequest(clientAddress: string): Promise<number | null> {
  try {
    await fromAddress.consume(clientAddress);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** False once a mailbox has had its letters for now. The asker is not told: it is the same answer for everybody. */
export async function mayWriteTo(mailbox: string): Promise<boolean> {
  try {
    await toMailbox.consume(mailbox);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}
