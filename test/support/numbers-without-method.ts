import { around, type Element, elementsIn, parseMarkup } from "./markup.ts";

/** What a number and its link share. A chart is one place with its table, its strip and its legend. */
const places = ["table", "dl", "aside", "header", "footer", "section"];

function placeOf(element: Element): Element {
  const outward = around(element);
  const figure = outward.find(({ tag }) => tag === "figure");
  return figure ?? outward.find(({ tag }) => places.includes(tag)) ?? (outward.at(-1) as Element);
}

/** Not of a measure: scales of axes, the organisation's own words, hashes, keys to press, what somebody typed. */
const elsewhere = ({ tag, attributes }: Element) =>
  ["head", "code", "kbd", "option", "textarea"].includes(tag) ||
  (attributes.class ?? "").split(" ").some((name) => ["axis-text", "words", "hash"].includes(name));

/** Nor are these, wherever they stand. */
const notMeasured = [
  /\b\d{1,2}( to \d{1,2})? [A-Z][a-z]+( \d{4})?/g, // a day
  /\b[0-9A-F]{4}-[0-9A-F]{4}\b/g, // a certificate
  /\b(version|group) \d+|\bSHA-\d+|\bRFC \d+|\b\d+\.\d+\.\d+\b/g, // the name of a thing
  /\bOf 100|\bof 100|\b95 %|\b2 % of|\b\d+ hours/g, // the scale, and rules that are the same in every wave
  /\b(fewer than|under|nearest|at least|from) \d+|\b\d+ (to 9|for numbers|for comments)/gi, // a threshold
  /\b\d+ (columns|keys|blocks)\b/g, // how many lines stand below
];

/**
 * The numbers of a page that stand in no one place with a link to the method page.
 * @param names what the organisation called things outside of its own words: waves, itself
 */
export function numbersWithoutMethod(markup: string, names: readonly string[] = []): string[] {
  const elements = elementsIn(parseMarkup(markup));
  const linked = new Set(
    elements.filter(({ attributes }) => /^\/method#\w/.test(attributes.href ?? "")).map((link) => placeOf(link)),
  );
  return elements.flatMap((element) => {
    if (around(element).some(elsewhere) || linked.has(placeOf(element))) return [];
    const texts = element.children.filter((child) => typeof child === "string");
    return texts.filter((text) => {
      const unnamed = names.reduce((rest, name) => rest.replaceAll(name, ""), text);
      return /\d/.test(notMeasured.reduce((rest, pattern) => rest.replace(pattern, ""), unnamed));
    });
  });
}
