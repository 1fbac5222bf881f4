import { crowdingOut } from "#app/measures/crowding-out.ts";
import { allocationKeys, type StrategyContent } from "#surveys/strategy.ts";
import type { AllowedCells } from "./release-cells.ts";
import type { CrowdingOut, PublishedNumber } from "./release-content.ts";

/**
 * The split of every priority's time gap for the whole organisation, worked out from the rounded seen shares alone. Empty
 * unless every option is shown there: a part that is hidden must not follow from the split.
 */
export function releaseCrowdingOut(
  strategy: StrategyContent,
  declared: Record<string, number> | null,
  cells: AllowedCells,
  shown: Record<string, PublishedNumber>,
): CrowdingOut[] {
  if (declared === null) return [];
  const keys = allocationKeys(strategy);
  const seen = keys.map((key) => {
    const cell = cells.get(`time.${key}`)?.get("all");
    return cell?.status === "number" ? Math.max(0, cell.estimate) : null;
  });
  if (seen.some((share) => share === null)) return [];
  const position = (key: string) => keys.indexOf(key);
  const parts = crowdingOut({
    do: seen.map((share) => share ?? 0),
    say: keys.map((key) => declared[key] ?? 0),
    priorities: strategy.priorities.map(({ key }) => position(key)),
    legacy: strategy.legacyItems.map(({ key }) => position(key)),
    other: [position("other")],
  });
  return (parts ?? []).flatMap((part, p) => {
    const key = strategy.priorities[p]?.key ?? "";
    const number = shown[`saydo.time.${key}`];
    if (number?.status !== "number") return [];
    const [legacy, other] = [Math.round(part.legacy) + 0, Math.round(part.other) + 0];
    // The remainder, so that the three whole numbers add up to the gap shown elsewhere.
    return [{ priority: key, gap: number.value, legacy, other, reweighting: number.value - legacy - other }];
  });
}
