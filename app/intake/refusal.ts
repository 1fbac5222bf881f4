/** An answer of the contract that is no success. `field` names what is wrong, never what was in it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extra: { field?: string; retryAfterSeconds?: number } = {},
  ) {
    super(message);
  }
}

export const unknownToken = () => new Refusal(404, "not_found", "There is nothing at this address.");
export const closed = () => new Refusal(410, "closed", "This survey has closed.");
export const badTicket = () => new Refusal(403, "bad_ticket", "This ticket was not signed by the block it names.");
export const invalid = (field: string, message: string) => new Refusal(422, "invalid", message, { field });
export const busy = () =>
  new Refusal(503, "busy", "The server cannot answer just now. Nothing was lost; try again shortly.", {
    retryAfterSeconds: 2,
  });

const passing = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "40001",
  "40P01",
  "55P03",
]);

/** Whether the database is away or overfull for now: the very same request may succeed later. */
export function isPassing(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === "string" && (passing.has(code) || /^(08|53|57P)/.test(code))) return true;
  return cause !== undefined && cause !== error && isPassing(cause);
}

/** What a failure means to the outside: no stack, statement, path or name of ours ever leaves. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isPassing(error)) return busy();
  return new Refusal(500, "failed", "Something went wrong on our side.");
}
