import { nameOfLanguage } from "./languages.ts";

interface Props {
  label: string;
  languages: readonly string[];
  language: string;
  /** Absent on the landing page, whose script listens by itself. */
  onChoose?(language: string): void;
}

/** Each language in its own words. Nothing is sent when another is chosen; null where there is only one. */
export function LanguageSwitch({ label, languages, language, onChoose }: Props) {
  if (languages.length < 2) return null;
  return (
    <label className="language">
      <span className="visually-hidden">{label}</span>
      <select
        id="language"
        autoComplete="off"
        value={language}
        disabled={!onChoose}
        onChange={(event) => onChoose?.(event.target.value)}
      >
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {nameOfLanguage(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
