import { useEffect, useId, useState } from "react";

type Option = { key: string; name: string; own: boolean };
const total = 100;
const step = 5;

const pointsOf = (text: string | undefined) => {
  const value = Number(text ?? "");
  return Number.isFinite(value) ? value : 0;
};

/** 100 points to divide. The remainder is announced; the steppers come with the script, the fields work without. */
export function PointsFields({
  options,
  values,
  problems,
}: {
  options: Option[];
  values: Record<string, string>;
  problems: Record<string, string>;
}) {
  const [given, setGiven] = useState<Record<string, string>>(() =>
    Object.fromEntries(options.map(({ key }) => [key, values[`points.${key}`] ?? "0"])),
  );
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const sum = options.reduce((points, { key }) => points + pointsOf(given[key]), 0);
  const set = (key: string, text: string) => setGiven((before) => ({ ...before, [key]: text }));
  const move = (key: string, by: number) =>
    set(key, String(Math.min(total, Math.max(0, Math.round(pointsOf(given[key]) + by)))));
  return (
    <div className="stack">
      <p className="panel intent-remainder" aria-live="polite">
        <strong>{sum > total ? sum - total : total - sum}</strong>
        <span>{sum > total ? "points too many" : "points left"}</span>
        <span className="intent-given">{sum} of 100 given</span>
      </p>
      <ul className="intent-points">
        {options.map((option) => (
          <PointsRow
            key={option.key}
            option={option}
            text={given[option.key] ?? "0"}
            problem={problems[`points.${option.key}`]}
            scripted={scripted}
            onText={(text) => set(option.key, text)}
            onMove={(by) => move(option.key, by)}
          />
        ))}
      </ul>
    </div>
  );
}

function PointsRow({
  option,
  text,
  problem,
  scripted,
  onText,
  onMove,
}: {
  option: Option;
  text: string;
  problem: string | undefined;
  scripted: boolean;
  onText: (text: string) => void;
  onMove: (by: number) => void;
}) {
  const id = useId();
  return (
    <li>
      <label htmlFor={id} className={option.own ? "words" : undefined}>
        {option.name}
      </label>
      <span className="intent-stepper">
        {scripted ? (
          <button
            type="button"
            className="button button-quiet"
            aria-label={`${step} fewer for ${option.name}`}
            onClick={() => onMove(-step)}
            disabled={pointsOf(text) <= 0}
          >
            −
          </button>
        ) : null}
        <input
          id={id}
          type="number"
          name={`points.${option.key}`}
          min={0}
          max={total}
          step={1}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
        />
        {scripted ? (
          <button
            type="button"
            className="button button-quiet"
            aria-label={`${step} more for ${option.name}`}
            onClick={() => onMove(step)}
          >
            +
          </button>
        ) : null}
      </span>
      {problem ? (
        <span className="field-error" id={`${id}-error`} role="alert">
          {problem}
        </span>
      ) : null}
    </li>
  );
}
