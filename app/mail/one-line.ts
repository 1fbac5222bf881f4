/** A line break in a name must not become a header, or a second paragraph that we did not write. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
