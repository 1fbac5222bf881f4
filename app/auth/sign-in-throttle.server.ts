import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Failed tries a minute before the next is refused. Per account *and* address, so that nobody can lock another one out. */
const triesPerAccount = new RateLimiterMemory({ keyPrefix: "account", points: 10, duration: 60 });
/** Bounds what one address can spend of our time on hashing, over all accounts. */
const triesPerAddress = new RateLimiterMemory({ keyPrefix: "address", points: 120, duration: 60 });

/** Counts a try before it is made, so that parallel tries count too. Seconds to wait when refused, else null. */
export async function countTry(email: string, address: string): Promise<number | null> {
  try {
    await triesPerAddress.consume(address);
    await triesPerAccount.consume(accountKey(email, address));
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** A right password is not a failed try. */
export async function forgiveTries(email: string, address: string): Promise<void> {
  await triesPerAddress.reward(address);
  await triesPerAccount.delete(accountKey(email, address));
}

const accountKey = (email: string, address: string) => `${address} ${email}`;
