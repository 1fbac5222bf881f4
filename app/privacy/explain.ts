import { familyOf, type PublishedFact } from "./published-fact.ts";
import type { HiddenReason, PublishedNumber } from "./release-content.ts";

const minus = (value: number) => String(value).replace("-", "−");
/** `between 31 and 44`: where the truth probably lies. */
const between = ({ low, high }: { low: number; high: number }) => `between ${minus(low)} and ${minus(high)}`;
const points = (value: number) => `${Math.abs(value)} ${Math.abs(value) === 1 ? "point" : "points"}`;

function people({ group }: PublishedFact): string {
  return group.id === "all" ? "everybody" : group.label;
}
const of100 = (fact: PublishedFact) =>
  fact.group.id === "all" ? "Of 100 people" : `Of 100 people in ${fact.group.label}`;
const aim = ({ about }: PublishedFact) => about ?? "the priorities, by their weight,";

type Shown = Extract<PublishedNumber, { status: "number" }>;

function driftSentence(fact: PublishedFact, shown: Shown): string {
  const { parts } = fact;
  if (parts === null)
    return `${of100(fact)}, ${shown.value} do not see ${aim(fact)} or read it differently, ${between(shown)}.`;
  if (parts.carried === 100) return `${of100(fact)}, all carry ${aim(fact)} as intended.`;
  const carried = parts.carried === 0 ? "nobody carries it" : `${parts.carried} carry it`;
  return `${of100(fact)}, ${parts.notSeen} do not see ${aim(fact)}, ${parts.misread} read it differently, ${carried}.`;
}

function gapSentence(fact: PublishedFact, { value, low, high }: Shown): string {
  const { about, declared, basis } = fact;
  const where = `in ${people(fact)}`;
  if (basis === "favourable") {
    const size = value === 0 ? "the same as" : `${points(value)} ${value < 0 ? "below" : "above"}`;
    return `Who say that the people available for ${about} grew is ${size} the leaders' own share, ${where}, ${between({ low, high })}.`;
  }
  const channel = familyOf(fact.metric).family.slice("saydo.".length);
  const seen = (declared ?? 0) + value;
  const measure = value === 0 ? "as declared" : `${points(value)} ${value < 0 ? "less" : "more"} than declared`;
  return `Of 100 points of ${channel}, ${seen} are seen for ${about} ${where}: ${measure} (${declared ?? 0}), ${between({ low, high })}.`;
}

function lossSentence(fact: PublishedFact, { value, low, high, unit }: Shown): string {
  const size = unit === "percent" ? `${Math.abs(value)} percent` : points(value);
  const range = between({ low, high });
  if (value === 0) return `${fact.group.label} carries as much as the layer above it, ${range}.`;
  return value > 0
    ? `Of what the layer above carries, ${size} are lost on the way to ${fact.group.label}, ${range}.`
    : `${fact.group.label} carries ${size} more than the layer above it: the meaning grew on the way, ${range}.`;
}

function numberSentence(fact: PublishedFact, shown: Shown): string {
  const { value } = shown;
  const count = value === 0 ? "nobody" : value === 100 ? "all" : String(value);
  switch (familyOf(fact.metric).family) {
    case "drift":
      return driftSentence(fact, shown);
    case "carried":
      return `${of100(fact)}, ${count} ${value === 0 ? "carries" : "carry"} ${aim(fact)} as intended, ${between(shown)}.`;
    case "not_seen":
      return `${of100(fact)}, ${value === 0 ? "everybody sees" : `${count} do not see`} ${aim(fact)}, ${between(shown)}.`;
    case "misread":
      return `${of100(fact)}, ${count} ${value === 0 ? "reads" : "read"} ${aim(fact)} differently from what was intended, ${between(shown)}.`;
    case "dont_know":
      return `${of100(fact)}, ${count} ${value === 0 ? "ticks" : "tick"} ${fact.about} and ${value === 0 ? "does" : "do"} not know what is meant by it, ${between(shown)}.`;
    case "attenuation":
    case "points_lost":
      return lossSentence(fact, shown);
    case "shortfall.time": {
      const seen = (fact.declared ?? 0) - value;
      const rest = value === 0 ? "no shortfall" : `${value > 0 ? "a shortfall" : "a surplus"} of ${Math.abs(value)}`;
      return `Staff see ${seen} of the ${fact.declared ?? 0} points declared for priorities, in ${people(fact)}: ${rest}, ${between(shown)}.`;
    }
    case "legacy_load":
      return value === 0
        ? `Work that was to stop or shrink takes what is allowed, in ${people(fact)}, ${between(shown)}.`
        : `Work that was to stop or shrink takes ${points(value)} of 100 ${value > 0 ? "more" : "less"} than allowed, in ${people(fact)}, ${between(shown)}.`;
    case "lure":
      return `${of100(fact)}, ${count} still ${value === 0 ? "believes" : "believe"} that ${fact.about} is a priority, ${between(shown)}.`;
    case "line_of_sight":
      return `How clearly people see their own work serve a priority, in ${people(fact)}: ${value} on a scale from 0 to 100, ${between(shown)}.`;
    default:
      return gapSentence(fact, shown);
  }
}

function hiddenSentence({ about, group, minimum }: PublishedFact, reason: HiddenReason): string {
  const subject = about === null ? "this" : about;
  switch (reason) {
    case "under-minimum":
      return `Fewer than ${minimum} people in ${group.label} answered about ${subject}, so nothing is shown.`;
    case "protects-another":
      return `What ${group.label} answered about ${subject} is hidden: showing it would reveal a smaller group.`;
    case "not-asked":
      return `${group.label} was not asked about ${subject}.`;
    case "not-estimable":
      return `There is too little to say anything about ${subject} in ${group.label}.`;
  }
}

function bandSentence(fact: PublishedFact, { band, low, high, n }: Extract<PublishedNumber, { status: "band" }>) {
  const what = `${familyOf(fact.metric).family.replace(/[._]/g, " ")}${fact.about === null ? "" : ` of ${fact.about}`}`;
  const why =
    n < 10
      ? "fewer than 10 people answered, so no number is shown"
      : "nearly everybody answered alike, so no number is shown";
  return `In ${people(fact)}, ${what} is in the band “${band}”, ${between({ low, high })}: ${why}.`;
}

function changeSentence({ change, previous }: PublishedFact): string {
  if (change === null || previous === null) return "";
  if (change.status === "break")
    return ` It cannot be compared with ${previous}: the question or its answers were not the same.`;
  const size =
    change.value === 0 ? "The same as" : `${points(change.value)} ${change.value > 0 ? "more" : "less"} than`;
  switch (change.verdict) {
    case "changed":
      return ` ${size} in ${previous}: a change.`;
    case "no meaningful change":
      return ` ${size} in ${previous}: no meaningful change.`;
    case "not enough evidence": {
      const least = change.detectable === null ? "" : ` A change of ${points(change.detectable)} would have shown.`;
      return ` ${size} in ${previous}: not enough evidence to call it a change.${least}`;
    }
  }
}

/**
 * One plain sentence about a published number, and one about its change, that a leader can read aloud: people before
 * percentages, no cause, no praise.
 * @returns whole sentences; what is hidden gives its reason
 */
export function explain(fact: PublishedFact): string {
  const { number } = fact;
  if (number.status === "hidden") return hiddenSentence(fact, number.reason);
  if (number.status === "band") return bandSentence(fact, number);
  return numberSentence(fact, number) + changeSentence(fact);
}
