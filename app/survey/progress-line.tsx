import { useSpoken } from "./language-context.ts";

/** The plumb line lies along the top edge and its bob hangs where one stands; it never points at an option. */
export function ProgressLine({ card, cards }: { card: number; cards: number }) {
  const { say } = useSpoken();
  const percent = cards === 0 ? 0 : Math.round((100 * card) / cards);
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={say("progress")}
      aria-valuemin={0}
      aria-valuemax={cards}
      aria-valuenow={card}
      aria-valuetext={say("card", { card, cards })}
    >
      <span className="progress-line" style={{ inlineSize: `${percent}%` }}>
        <Bob />
      </span>
    </div>
  );
}

export function Bob() {
  return (
    <svg className="bob" viewBox="0 0 12 18" width="12" height="18" aria-hidden="true">
      <path d="M1 0H11V4L6 17L1 4Z" fill="var(--brass)" />
    </svg>
  );
}
