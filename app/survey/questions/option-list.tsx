import { OwnWords } from "../own-words.tsx";
import type { Choice } from "../question-types.ts";

interface Props {
  name: string;
  kind: "radio" | "checkbox";
  labelledBy: string;
  describedBy?: string;
  choices: readonly (Choice & { last?: boolean })[];
  chosen: readonly unknown[];
  /** No further box can be ticked. */
  full?: boolean;
  shape?: "list" | "scale";
  onChange(value: string): void;
}

/** Codes of readings, priorities, foils and earlier work: the organisation's words, all set alike so that none stands out. */
const isOrganisationsWords = (value: string) => /^[rpfl]\d$/.test(value);

/** Native radio buttons and boxes, drawn as cards: the browser brings keyboard and announcements. */
export function OptionList({
  name,
  kind,
  labelledBy,
  describedBy,
  choices,
  chosen,
  full,
  shape = "list",
  onChange,
}: Props) {
  return (
    <fieldset className={`options options-${shape}`} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {choices.map(({ value, text, last }) => {
        const checked = chosen.some((each) => String(each) === value);
        return (
          <label key={value} className={last ? "option option-last" : "option"}>
            <input
              type={kind}
              name={name}
              value={value}
              checked={checked}
              aria-disabled={(full && !checked) || undefined}
              onChange={() => {
                if (!full || checked) onChange(value);
              }}
            />
            {isOrganisationsWords(value) ? <OwnWords serif>{text}</OwnWords> : <span>{text}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
