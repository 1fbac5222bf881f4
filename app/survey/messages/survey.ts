import type { Messages, Say } from "../say.ts";
import { survey as arabic } from "./ar/survey.ts";
import { survey as german } from "./de/survey.ts";
import { survey as english } from "./en/survey.ts";

export type SurveyWord = keyof typeof english;
export type SurveyMessages = Messages<SurveyWord>;
export type SaySurvey = Say<SurveyWord>;

/** What the cards say around the questions. A further language is a folder beside these and a line here and in landing.ts. */
export const surveyMessages: Record<string, SurveyMessages> = { en: english, de: german, ar: arabic };
