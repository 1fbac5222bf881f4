import type { Recommendation } from "#surveys/self-check/recommend.ts";

export const templateWords: Record<Recommendation["template"], string> = {
  "staff-baseline": "Start with a baseline",
  pulse: "Go on with a pulse",
  "quick-start": "Start with one priority",
};

export const scopeWords: Record<Recommendation["scope"], string> = {
  "one-team": "One team of five or more people",
  "one-department": "One department, every layer of it",
  "whole-organisation": "The whole organisation, every layer",
};

export const firstWords: Record<Recommendation["first"][number], { text: string; to: string }> = {
  "write-priorities": { text: "Write the priority down, with the reading you intend.", to: "/strategy/new" },
  "choose-eight": { text: "Choose at most eight priorities. Nobody carries more.", to: "/strategy" },
  "write-refusals": { text: "Write what each priority refuses.", to: "/strategy" },
  "find-five-people": { text: "Ask at least five people. Fewer get no number.", to: "/people" },
  "set-a-date": { text: "Set the date on which leaders plan with the result.", to: "/waves" },
};

export const reasonWords: Record<Recommendation["reason"], string> = {
  "nothing-to-measure-yet": "No priority is written yet, so there is one to write before there is much to measure.",
  "too-few-people": "Fewer than 30 people work by it. Eight questions say what can be said about so small a group.",
  "no-time":
    "Leaders plan within three weeks. A baseline is open for two and cannot be read in time; eight questions can.",
  "one-priority": "There is one priority. Eight questions cover whether it is known, read as meant and carried.",
  "known-state": "A baseline of the last twelve months says where you stand. A pulse says what has changed since.",
  "unknown-state": "Nothing recent says whether the priorities are known and read as meant. A baseline does.",
};
