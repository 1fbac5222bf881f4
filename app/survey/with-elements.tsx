import { Fragment, type ReactNode } from "react";

/** A sentence of a catalogue with elements in the places that were left open: `{list}` becomes `elements.list`. */
export function WithElements({ text, elements }: { text: string; elements: Record<string, ReactNode> }) {
  return text.split(/\{(\w+)\}/).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the sentence
    return <Fragment key={index}>{index % 2 === 0 ? part : elements[part]}</Fragment>;
  });
}
