interface Page {
  nodes: Node[];
  language: string;
  direction: string;
}

/** Every language of the page came with it: switching only puts another one in its place. */
export function openLandingLanguages(root: HTMLElement, document: Document) {
  const { documentElement } = document;
  const shown = (): Page => ({
    nodes: [...root.childNodes],
    language: documentElement.lang,
    direction: documentElement.dir,
  });
  const pages = new Map<string, Page>();
  for (const template of document.querySelectorAll<HTMLTemplateElement>("template[data-language]")) {
    const { language = "", direction = "" } = template.dataset;
    pages.set(language, { nodes: [...template.content.childNodes], language, direction });
  }
  return {
    show(language: string): void {
      pages.set(documentElement.lang, shown());
      const page = pages.get(language) ?? pages.get("en");
      if (!page) return;
      root.replaceChildren(...page.nodes);
      documentElement.lang = page.language;
      documentElement.dir = page.direction;
    },
  };
}
