import type { InstrumentKind } from "../instrument.ts";
import type { SelfCheckAnswers } from "./questions.ts";

export type Recommendation = {
  template: Extract<InstrumentKind, "staff-baseline" | "pulse" | "quick-start">;
  scope: "one-team" | "one-department" | "whole-organisation";
  /** What comes before anybody is asked, most urgent first; empty = it can start now. */
  first: ("write-priorities" | "choose-eight" | "write-refusals" | "find-five-people" | "set-a-date")[];
  /** Why this template, in one of four ways. */
  reason: "nothing-to-measure-yet" | "too-few-people" | "no-time" | "one-priority" | "known-state" | "unknown-state";
};

/**
 * Which instrument to start with and whom to ask: a pulse follows a baseline of the last twelve months; a quick start is for
 * one priority, for fewer than 30 people, and where there is nothing to measure yet or no time before planning; else the baseline.
 * Pure and total: every set of answers has exactly one recommendation.
 */
export function recommend(answers: SelfCheckAnswers): Recommendation {
  const { priorities, refusals, leaders, people, layers, baseline, planning } = answers;
  const first: Recommendation["first"] = [];
  if (priorities === "none") first.push("write-priorities");
  if (priorities === "many") first.push("choose-eight");
  if (priorities !== "none" && refusals !== "all") first.push("write-refusals");
  if (people === "handful") first.push("find-five-people");
  if (planning === "unset") first.push("set-a-date");
  const quick = (reason: Recommendation["reason"]): Recommendation => ({
    template: "quick-start",
    scope: "one-team",
    first,
    reason,
  });
  if (priorities === "none") return quick("nothing-to-measure-yet");
  if (people === "handful" || people === "team") return quick("too-few-people");
  if (baseline === "recent") return { template: "pulse", scope: scopeOf(people), first, reason: "known-state" };
  if (priorities === "one") return { ...quick("one-priority"), scope: scopeOf(people) };
  // A baseline stays open for two weeks, and its report needs leaders to have signed what they mean.
  if (planning === "soon") return quick("no-time");
  const handedOn = layers !== "one" || leaders === "team";
  return {
    template: "staff-baseline",
    scope: handedOn ? scopeOf(people) : "one-department",
    first,
    reason: "unknown-state",
  };
}

const scopeOf = (people: SelfCheckAnswers["people"]): Recommendation["scope"] =>
  people === "organisation" ? "whole-organisation" : "one-department";
