/** Control characters, backslashes, or a second slash: forms that some browser reads as another host. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const leavesHome = /[\u0000-\u0020\u007f\\]|^\/\/|^(?!\/)/;

/** `candidate` when it is a path on this site, else `/`: a redirect after sign-in must never leave home. */
export function ownPath(candidate: unknown): string {
  if (typeof candidate !== "string" || leavesHome.test(candidate)) return "/";
  try {
    // Once more unescaped, for `/%09/host` and `/%2f%2fhost` behind a server that decodes before it redirects.
    if (leavesHome.test(decodeURIComponent(candidate).replaceAll(" ", "+"))) return "/";
    const url = new URL(candidate, "http://own.invalid");
    return url.origin === "http://own.invalid" ? `${url.pathname}${url.search}` : "/";
  } catch {
    return "/";
  }
}
