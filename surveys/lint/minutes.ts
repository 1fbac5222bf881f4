import { estimateMinutes } from "../estimate-minutes.ts";
import type { SurveyJson, Voice } from "../instrument.ts";
import type { InstrumentDocument } from "../instrument-document.ts";
import type { Finding } from "./finding.ts";

/** Minutes on a phone, mean over the forms: what the first page promises. */
export const minuteLimits: Record<InstrumentDocument["purpose"], number> = { pulse: 3, baseline: 8, leaders: 15 };
/** Cards of a pulse that one person may be shown. */
const pulseCards = 10;

/**
 * Longer surveys are begun by fewer, and their last questions are answered faster and more alike.
 * @param surveys the document as each layer is asked it
 * @see Galesic & Bosnjak (2009), Public Opinion Quarterly 73(2), 349–360, https://doi.org/10.1093/poq/nfp031
 */
export function minutes(
  { purpose }: Pick<InstrumentDocument, "purpose">,
  surveys: readonly { voice: Voice; survey: SurveyJson; cards: number }[],
): Finding[] {
  const limit = minuteLimits[purpose];
  return surveys.flatMap(({ voice, survey, cards }): Finding[] => {
    const estimate = estimateMinutes(survey);
    const finding = (message: string): Finding => ({
      rule: "minutes",
      severity: "error",
      path: `layers.${voice}`,
      message,
    });
    return [
      ...(estimate > limit ? [finding(`${estimate.toFixed(1)} minutes on a phone. The limit is ${limit}.`)] : []),
      ...(purpose === "pulse" && cards > pulseCards
        ? [finding(`${cards} cards for one person. A pulse shows at most ${pulseCards}.`)]
        : []),
    ];
  });
}
