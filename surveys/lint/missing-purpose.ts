import type { Finding, Wording } from "./finding.ts";

/**
 * Nobody is asked for what cannot matter: each question says whether its subject is decided, open, or takes input, and what an
 * answer can change.
 * @see docs/decisions/0041-wording-linter.md
 */
export function missingPurpose({ item, at }: Wording): Finding[] {
  const finding = (path: string, message: string): Finding => ({
    rule: "missing-purpose",
    severity: "error",
    path: `${at}.${path}`,
    message,
  });
  return [
    ...(item.changes ? [] : [finding("changes", "Say whether this is decided, open, or takes input.")]),
    ...(item.changesNote.trim() ? [] : [finding("changesNote", "Say what an answer can change.")]),
  ];
}
