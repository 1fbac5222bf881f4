/** `de` → “German (de)”; a tag nobody knows stays a tag. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames("en", { type: "language" }).of(tag);
    return name && name !== tag ? `${name} (${tag})` : tag;
  } catch {
    return tag;
  }
}

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "ha", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"]);
const otherWay = /-(Latn|Cyrl)\b/;

/** The direction a language is written in. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return rightToLeft.has(tag.split("-", 1)[0] ?? "") && !otherWay.test(tag) ? "rtl" : "ltr";
}
