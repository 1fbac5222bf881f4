/** Crockford's base 32: no I, L, O or U, so that what is read aloud or off paper is typed right. */
export const kioskAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const kioskLength = 12;

/**
 * The code in the one form that is hashed, from whatever a person typed: small letters, spaces, hyphens, O for 0, I or L for 1.
 * Null when it is no such code; a link's token never is.
 */
export function readKioskCode(typed: string): string | null {
  if (typed.length > 40) return null;
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—._]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === kioskLength && [...code].every((letter) => kioskAlphabet.includes(letter)) ? code : null;
}

/** In groups of four, as it is printed. */
export const shownKioskCode = (code: string): string => code.replace(/.{4}(?=.)/g, "$&-");
