import type { QuestionType, Voice } from "#surveys/instrument.ts";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";

/** What the pages call things. */
export const layerWords: Record<Voice, string> = { staff: "Staff", manager: "Managers", leader: "Leaders" };

export const typeWords: Record<QuestionType, string> = {
  recall: "recall: several short texts",
  "rating-row": "rating: five points and a way out",
  "matrix-cards": "one scale for each priority",
  allocation: "100 points to divide",
  checkbox: "several choices",
  radiogroup: "one choice",
  ranking: "ranking",
  comment: "text",
};

export const purposeWords: Record<InstrumentDocument["purpose"], string> = {
  pulse: "Pulse: at most 3 minutes and 10 questions",
  baseline: "Baseline: at most 8 minutes",
  leaders: "Leader form: at most 15 minutes",
};

export const changesWords = {
  decided: "Decided: an answer shows what has arrived",
  open: "Open: an answer is part of the decision",
  input: "Input: an answer can change something",
};

export const minutesText = (minutes: number) => `${minutes.toFixed(1)} min`;
