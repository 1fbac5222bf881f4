import { useState } from "react";
import { SelectField } from "#app/components/fields.tsx";

type Props = {
  group: "ranks" | "predictedRanks";
  priorities: { key: string; name: string }[];
  values: Record<string, string>;
  problems: Record<string, string>;
};

/** A rank for each priority, by keyboard or touch; says at once when two share one. */
export function RankFields({ group, priorities, values, problems }: Props) {
  const [given, setGiven] = useState<Record<string, string>>(values);
  const nameOf = (key: string) => `${group}.${key}`;
  const ranks = priorities.map((_, index) => String(index + 1));
  const options = [{ value: "", label: "not ranked yet" }, ...ranks.map((rank) => ({ value: rank, label: rank }))];
  const twice = ranks.filter((rank) => priorities.filter(({ key }) => given[nameOf(key)] === rank).length > 1);
  return (
    <div
      className="stack"
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) setGiven((before) => ({ ...before, [target.name]: target.value }));
      }}
    >
      {priorities.map(({ key, name }) => (
        <SelectField
          key={key}
          label={<span className="words">{name}</span>}
          name={nameOf(key)}
          options={options}
          defaultValue={values[nameOf(key)] ?? ""}
          error={problems[nameOf(key)]}
        />
      ))}
      <p className="note" aria-live="polite">
        {twice.length > 0
          ? `Given twice: ${twice.join(", ")}. Each priority needs a rank of its own.`
          : "1 wins first."}
      </p>
    </div>
  );
}
