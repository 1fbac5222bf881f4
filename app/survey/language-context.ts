import { createContext, useContext, useLayoutEffect } from "react";
import { directionOf, readingOf } from "./languages.ts";
import { type SaySurvey, type SurveyMessages, surveyMessages } from "./messages/survey.ts";
import { sayIn } from "./say.ts";

export interface Spoken {
  /** What the questions are read in. */
  language: string;
  /** What the words around them are in: the same, or English where we have none. */
  frame: string;
  locale: string;
  say: SaySurvey;
  number(value: number): string;
}

/** @param wanted the browser's languages, which say how numbers and dates are written */
export function spokenIn(language: string, wanted: readonly string[]): Spoken {
  const frame = surveyMessages[language] ? language : "en";
  const { locale } = readingOf(frame, wanted);
  const digits = new Intl.NumberFormat(locale);
  const say = sayIn(surveyMessages[frame] as SurveyMessages, locale);
  return { language, frame, locale, say, number: (value) => digits.format(value) };
}

export const LanguageContext = createContext<Spoken>(spokenIn("en", []));
export const useSpoken = () => useContext(LanguageContext);

export function useDocumentLanguage(frame: string): void {
  useLayoutEffect(() => {
    document.documentElement.lang = frame;
    document.documentElement.dir = directionOf(frame);
  }, [frame]);
}
