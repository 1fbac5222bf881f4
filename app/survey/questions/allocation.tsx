import { useSpoken } from "../language-context.ts";
import { OwnWords } from "../own-words.tsx";
import { choicesIn, property } from "../question-types.ts";
import type { QuestionProps } from "./question-props.ts";

type Points = Record<string, number>;

export function pointsGiven(points: Points): number {
  return Object.values(points).reduce((sum, given) => sum + given, 0);
}

/** Arabic and Persian keyboards write their own digits. */
const inAscii = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** What the field shows while somebody types: whole points from 0 to the total, nothing else. */
export function readPoints(text: string, total: number): number {
  const digits = inAscii(text).replace(/\D/g, "").slice(0, 4);
  return Math.min(total, Number(digits || 0));
}

export function Allocation({ question, labelledBy, describedBy }: QuestionProps) {
  const { say, number } = useSpoken();
  const options = choicesIn(question, "options");
  const total = property(question, "total", 100);
  const step = property(question, "step", 5);
  const points: Points = question.value ?? {};
  const given = pointsGiven(points);
  const left = total - given;
  const give = (key: string, amount: number) => {
    const next = { ...points, [key]: Math.max(0, Math.min(total, amount)) };
    question.value = pointsGiven(next) > 0 ? next : undefined;
  };
  return (
    <fieldset className="allocation" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <p className="allocation-left" role="status">
        <span>
          <strong>{number(Math.abs(left))}</strong>{" "}
          {say(left < 0 ? "pointsTooMany" : "pointsLeft", { count: Math.abs(left) })}
        </span>
        <span>{say("pointsGiven", { given, total })}</span>
      </p>
      <ul>
        {options.map(({ value: key, text, group }) => {
          const own = points[key] ?? 0;
          return (
            <li key={key}>
              <span
                className={group === "other" ? "allocation-name" : "allocation-name words"}
                id={`${question.name}-${key}`}
              >
                {group === "other" ? text : <OwnWords>{text}</OwnWords>}
              </span>
              <button
                type="button"
                className="stepper"
                aria-label={say("fewerFor", { step, name: text })}
                aria-disabled={own === 0 || undefined}
                onClick={() => give(key, own - step)}
              >
                <Sign />
              </button>
              <input
                inputMode="numeric"
                autoComplete="off"
                aria-labelledby={`${question.name}-${key}`}
                value={number(own)}
                onFocus={(event) => event.target.select()}
                onChange={(event) => give(key, readPoints(event.target.value, total))}
              />
              <button
                type="button"
                className="stepper"
                aria-label={say("moreFor", { step, name: text })}
                aria-disabled={left <= 0 || undefined}
                onClick={() => left > 0 && give(key, own + Math.min(step, left))}
              >
                <Sign plus />
              </button>
              <span className="allocation-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * own) / total}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function Sign({ plus = false }: { plus?: boolean }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={plus ? "M3 10H17M10 3V17" : "M3 10H17"} stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
