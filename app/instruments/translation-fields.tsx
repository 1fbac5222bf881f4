import type { ReactNode } from "react";
import { TextAreaField } from "#app/components/fields.tsx";
import type { TranslationLine } from "./translation-lines.ts";

/** One text of the instrument and the same in the other language, beside each other; below each other on a phone. */
export function TranslationFields({
  lines,
  language,
  direction,
  source,
  problems,
}: {
  lines: readonly TranslationLine[];
  language: string;
  direction: "ltr" | "rtl";
  /** Language and direction of the instrument's own texts. */
  source: { language: string; direction: "ltr" | "rtl" };
  problems: Record<string, string>;
}): ReactNode {
  return lines.map(({ path, label, text, translated }) => (
    <div key={path} className="translation">
      <p className="translation-own" lang={source.language} dir={source.direction}>
        <span className="visually-hidden">{label}: </span>
        {text}
      </p>
      <TextAreaField
        label={label}
        name={path}
        rows={text.length > 60 ? 2 : 1}
        defaultValue={translated}
        error={problems[path]}
        lang={language}
        dir={direction}
      />
    </div>
  ));
}
