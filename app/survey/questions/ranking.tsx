import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { QuestionRankingModel } from "survey-core";
import { orderedChoices } from "../choices.ts";
import { useSpoken } from "../language-context.ts";
import { OwnWords } from "../own-words.tsx";
import type { QuestionProps } from "./question-props.ts";
import { type Order, placedAt, stepped, toggled } from "./ranking-order.ts";
import { useDrag } from "./use-drag.ts";

type Control = "option" | "grip";

/**
 * Three ways to the same list: a tap (or Enter, or Space) gives the next place and the same again takes it back; the handle
 * is dragged, or moved by the arrow keys. Stopping early is fine, and dragging is never the only way.
 */
export function Ranking({ question, labelledBy, describedBy, seed }: QuestionProps<QuestionRankingModel>) {
  const { say, number } = useSpoken();
  const list = useRef<HTMLUListElement>(null);
  const focus = useRef<{ value: string; control: Control } | null>(null);
  const [moved, setMoved] = useState("");
  const order: Order = question.value ?? [];
  const choices = orderedChoices(question, seed);
  const most = question.maxSelectedChoices || choices.length;
  const textOf = (value: string) => choices.find((choice) => choice.value === value)?.text ?? value;
  const rest = choices.filter(({ value }) => !order.includes(value));
  const rows = [...order.map((value) => ({ value, text: textOf(value) })), ...rest];
  const isFull = order.length >= most;

  const rank = (next: string[], value: string, control: Control) => {
    if (next.length > most) return;
    question.value = next.length > 0 ? next : undefined;
    const place = next.indexOf(value) + 1;
    setMoved(say(place > 0 ? "atPlace" : "withoutPlace", { name: textOf(value), place, most }));
    focus.current = { value, control };
  };
  const { drag, handle, cancel } = useDrag(list, (value, place) => rank(placedAt(order, value, place), value, "grip"));
  const others = order.filter((value) => value !== drag?.value);
  const before = drag?.place === null ? undefined : others[drag?.place ?? -1];

  const onKey = (event: KeyboardEvent, value: string) => {
    if (event.key === "Escape") cancel();
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (by === null) return;
    event.preventDefault();
    rank(stepped(order, value, by), value, "grip");
  };

  // A row that changes its place is taken out of the page and put in again, and would lose the focus.
  useLayoutEffect(() => {
    if (!focus.current) return;
    const { value, control } = focus.current;
    focus.current = null;
    list.current?.querySelector<HTMLElement>(`[data-value="${value}"] .${control}`)?.focus();
  });

  return (
    <>
      <p className="tally">
        {say("placed", { count: order.length, most })} {say("howToPlace")}
      </p>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      <p hidden id={`${question.name}-keys`}>
        {say("moveHint")}
      </p>
      <ul ref={list} className="options ranking" aria-labelledby={labelledBy} aria-describedby={describedBy}>
        {rows.map(({ value, text }, index) => {
          const place = index < order.length ? index + 1 : 0;
          const isDragged = drag?.value === value;
          const row = (
            <li
              key={value}
              data-value={value}
              data-place={place || undefined}
              className={["rank", isDragged && "rank-dragged", before === value && "rank-below-drop"]
                .filter(Boolean)
                .join(" ")}
              style={isDragged ? { transform: `translateY(${drag.by}px)` } : undefined}
            >
              <button
                type="button"
                className="option"
                aria-pressed={place > 0}
                aria-disabled={(isFull && place === 0) || undefined}
                onClick={() => rank(toggled(order, value), value, "option")}
              >
                <span className="place">{place > 0 ? number(place) : ""}</span>
                <OwnWords serif>{text}</OwnWords>
              </button>
              <button
                type="button"
                className="grip"
                aria-label={say("move", { name: text })}
                aria-describedby={`${question.name}-keys`}
                onKeyDown={(event) => onKey(event, value)}
                {...handle(value)}
              >
                <Grip />
              </button>
            </li>
          );
          const slot = (
            <li
              key="next"
              data-slot=""
              aria-hidden="true"
              className={drag && drag.place === others.length ? "rank-slot rank-slot-here" : "rank-slot"}
            >
              <span className="place">{number(order.length + 1)}</span>
            </li>
          );
          return index === order.length && !isFull ? [slot, row] : row;
        })}
      </ul>
    </>
  );
}

function Grip() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M4 7H16M4 13H16" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
