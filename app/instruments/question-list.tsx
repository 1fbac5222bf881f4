import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "#app/components/button.tsx";
import type { DocumentItem } from "#surveys/instrument-document.ts";
import { layerWords, typeWords } from "./words.ts";

export type Moved = { name: string; by: -1 | 1; stamp: number };

/** The questions in their order. After a move the focus stays on the same question, and its new place is announced. */
export function QuestionList({
  items,
  revision,
  moved,
}: {
  items: readonly DocumentItem[];
  revision: number;
  moved: Moved | null;
}) {
  const list = useRef<HTMLOListElement>(null);
  const place = moved ? items.findIndex(({ name }) => name === moved.name) + 1 : 0;
  useEffect(() => {
    if (!moved) return;
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-name="${moved.name}"] button`) ?? []),
    ];
    const same = buttons.find(({ value }) => value.startsWith(moved.by < 0 ? "up" : "down"));
    (same && !same.disabled ? same : buttons.find(({ disabled }) => !disabled))?.focus();
  }, [moved]);

  return (
    <Form method="post" className="stack">
      <input type="hidden" name="revision" value={revision} />
      <p role="status" className="visually-hidden">
        {place > 0 ? `Question ${place} of ${items.length} now.` : ""}
      </p>
      <ol ref={list} className="question-list">
        {items.map((item, index) => (
          <li key={item.name} data-name={item.name}>
            <div>
              <Link to={`questions/${item.name}`} className="target question-title">
                {item.title || "Not written yet"}
              </Link>
              <p className="note">
                {[
                  typeWords[item.type],
                  item.changes ?? "not said what an answer can change",
                  item.layers ? item.layers.map((layer) => layerWords[layer].toLowerCase()).join(" and ") : "everybody",
                  repeatWords(item),
                  `${Math.round(item.seconds * 1.3)} s on a phone`,
                  item.branch ? "after an earlier answer" : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <div className="cluster">
              <Button kind="quiet" small name="do" value={`up.${item.name}`} disabled={index === 0}>
                Move up<span className="visually-hidden"> question {index + 1}</span>
              </Button>
              <Button kind="quiet" small name="do" value={`down.${item.name}`} disabled={index === items.length - 1}>
                Move down<span className="visually-hidden"> question {index + 1}</span>
              </Button>
              <Button kind="quiet" small name="do" value={`remove.${item.name}`}>
                Remove<span className="visually-hidden"> question {index + 1}</span>
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Form>
  );
}

function repeatWords({ repeat, rotate, drawn }: DocumentItem): string {
  if (drawn) return drawn === "all" ? "each priority drawn" : "the first priority drawn";
  if (!repeat) return "";
  const of = { priorities: "priorities", pairs: "pairs of priorities", stops: "earlier work that stops" }[repeat];
  return rotate ? `${of} by form letter` : `every one of the ${of}`;
}
