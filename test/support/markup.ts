/** An element of a page as the server sends it. Enough of HTML for what React writes; nothing is corrected. */
export type Element = {
  tag: string;
  attributes: Record<string, string>;
  parent: Element | null;
  children: (Element | string)[];
};

const empty = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const token = /<(script|style)\b[\s\S]*?<\/\1>|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>|[^<]+/gi;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", nbsp: "\u00a0" };
const plainText = (text: string) => text.replace(/&([#\w]+);/g, (all, name) => entities[name] ?? all);

/** The tree of a page. React's comments between two pieces of one sentence are left out, so that it is one text again. */
export function parseMarkup(markup: string): Element {
  const root: Element = { tag: "#root", attributes: {}, parent: null, children: [] };
  let open = root;
  for (const [all, raw, closes, tag = "", written = ""] of markup.replace(/<!--[\s\S]*?-->/g, "").matchAll(token)) {
    if (raw || /^<!/.test(all)) continue;
    if (!tag) {
      open.children.push(plainText(all));
    } else if (closes) {
      if (open.tag !== tag || !open.parent) throw new Error(`</${tag}> closes <${open.tag}>`);
      open = open.parent;
    } else {
      const attributes = Object.fromEntries(
        [...written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, plainText(value)]),
      );
      const element: Element = { tag, attributes, parent: open, children: [] };
      open.children.push(element);
      if (!empty.has(tag) && !written.endsWith("/")) open = element;
    }
  }
  return root;
}

/** The element and what it stands in, from the inside out. */
export function around(element: Element): Element[] {
  return element.parent ? [element, ...around(element.parent)] : [element];
}

/** Every element below, in the order of the page. */
export function elementsIn(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === "string" ? [] : [child, ...elementsIn(child)]));
}
