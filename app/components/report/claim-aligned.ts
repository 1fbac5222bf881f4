import { plain } from "#app/charts/numbers.ts";
import type { Release } from "#app/privacy/release-content.ts";
import { type Finding, ofPriorities, priorityName } from "./finding.ts";

const method = ["agreement", "alignment"] as const;

export function claimAligned(release: Release): Finding {
  const { leadership } = release;
  if (!leadership) {
    return {
      method,
      title: "Fewer than five leaders recorded intent, so their alignment is hidden.",
      soWhat: "Leaders' answers show as a group of five or more, or not at all.",
      ask: "Who else sets these priorities and should record intent before the next wave?",
    };
  }
  const { leaders, invited, priorities } = leadership;
  const census =
    leaders === invited
      ? `All ${plain(leaders)} leaders answered, so there is no sampling interval.`
      : `${plain(leaders)} of ${plain(invited)} leaders answered.`;
  const flagged = priorities.filter((p) => p.flagged).sort((a, b) => b.illusion - a.illusion);
  const worst = flagged[0];
  if (!worst) {
    const lowest = [...priorities].sort((a, b) => a.alignment - b.alignment)[0];
    return {
      method,
      title: "No priority hides different meanings behind a yes.",
      soWhat: lowest
        ? `Alignment is lowest on ${priorityName(release, lowest.key)}, at ${plain(lowest.alignment)}. ${census}`
        : census,
      ask: lowest
        ? `What would each of you do differently for ${priorityName(release, lowest.key)} on a short-staffed Monday?`
        : "Which priority should be tested next?",
    };
  }
  const name = priorityName(release, worst.key);
  return {
    method,
    title: `Leaders say yes to ${name} and mean different things by it.`,
    soWhat: `On ${name} agreement is ${plain(worst.agreement)} and alignment ${plain(worst.alignment)}. ${ofPriorities(flagged.length, priorities.length)} ${flagged.length === 1 ? "hides" : "hide"} different meanings behind a yes. ${census}`,
    ask: `Take ${name} first. Each write what people do differently when something urgent arrives.`,
  };
}
