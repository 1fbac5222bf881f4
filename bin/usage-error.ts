/** Wrong use of the command line: exit 2. Anything else thrown is a failure: exit 1. */
export class UsageError extends Error {
  override name = "UsageError";
}
