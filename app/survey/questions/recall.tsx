import type { KeyboardEvent } from "react";
import { useSpoken } from "../language-context.ts";
import { property } from "../question-types.ts";
import type { QuestionProps } from "./question-props.ts";

/** Enter goes to the next line, as in a list on paper; only the last line leaves the card. */
function toNextLine(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter") return;
  const next = event.currentTarget.closest("li")?.nextElementSibling?.querySelector("input");
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function Recall({ question, labelledBy, describedBy }: QuestionProps) {
  const { say, number } = useSpoken();
  const slots = property(question, "slots", 5);
  const texts: string[] = question.value ?? [];
  const write = (slot: number, text: string) => {
    const next = Array.from({ length: slots }, (_, index) => (index === slot ? text : (texts[index] ?? "")));
    question.value = next.some((each) => each !== "") ? next : undefined;
  };
  return (
    <ol className="recall" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {Array.from({ length: slots }, (_, slot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <li key={slot}>
          <span aria-hidden="true">{number(slot + 1)}</span>
          <input
            className="words"
            dir="auto"
            aria-label={say("recallSlot", { slot: slot + 1, slots })}
            maxLength={property(question, "maxLength", 120)}
            autoComplete="off"
            enterKeyHint={slot + 1 < slots ? "next" : "done"}
            value={texts[slot] ?? ""}
            onChange={(event) => write(slot, event.target.value)}
            onKeyDown={toNextLine}
          />
        </li>
      ))}
    </ol>
  );
}
