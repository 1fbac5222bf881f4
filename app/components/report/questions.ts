import type { Release } from "#app/privacy/release-content.ts";
import { claimAligned } from "./claim-aligned.ts";
import { claimCrowding } from "./claim-crowding.ts";
import { claimLeaks } from "./claim-leaks.ts";
import { claimMeaning } from "./claim-meaning.ts";
import { claimSayDo } from "./claim-say-do.ts";

/** At most five, in the order of the pages they come from. */
export function questionsForTheRoom(release: Release): { page: string; ask: string }[] {
  return [
    { page: "Same meaning", ask: claimMeaning(release).ask },
    { page: "Where it leaks", ask: claimLeaks(release).ask },
    { page: "Say and do", ask: claimSayDo(release).ask },
    { page: "Are we aligned", ask: claimAligned(release).ask },
    { page: "What crowds it out", ask: claimCrowding(release).ask },
  ];
}
