import type { Finding, Wording } from "./finding.ts";
import { patternsFor, titlesOf } from "./titles-of.ts";

const patterns: Record<string, RegExp[]> = {
  en: [
    /\b(do|does|did|is|are|was|were|would|should|could|can|have|has)n't (you|it|we|they|this|that|our|the|your)\b/i,
    /\b(obviously|of course|surely|needless to say|naturally|undoubtedly|as you know|as we all know|as everybody knows)\b/i,
    /\b(do|would|don't) you (also )?(not )?agree\b/i,
    /\bmost (people|colleagues|employees|teams|leaders) (agree|believe|think|say|support|find)\b/i,
    /\bhow (good|great|excellent|wonderful|successful|valuable|inspiring|bad|terrible|poor) (is|are|was|were|do|does|did)\b/i,
    /\b(excellent|wonderful|terrible|outstanding|world-class|much-needed|long overdue)\b/i,
  ],
  de: [
    /\b(selbstverständlich|natürlich|offensichtlich|bekanntlich|zweifellos|wie sie wissen|wie wir alle wissen)\b/i,
    /\bnicht (auch|wahr)\b/i,
    /\b(finden|meinen|glauben|denken) sie nicht\b/i,
    /\bstimmen sie (uns )?zu\b/i,
    /\bdie meisten (menschen|kolleg\p{L}+|beschäftigten|mitarbeiter\p{L}*|führungskräfte) (finden|meinen|glauben|sagen|denken)\b/iu,
    /\bwie (gut|großartig|hervorragend|erfolgreich|schlecht|wertvoll) (ist|sind|war|waren)\b/i,
  ],
};

/**
 * A title that says which answer is expected, or carries the judgement it should ask for.
 * @see Krosnick & Presser (2010), Question and Questionnaire Design, in: Handbook of Survey Research, 2nd ed., 263–313
 */
export function leading(wording: Wording): Finding[] {
  const list = patternsFor<readonly RegExp[]>(patterns, wording.language, []);
  return titlesOf(wording).flatMap(({ path, text }): Finding[] => {
    const found = list.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
    if (!found) return [];
    const message = `“${found}” says which answer is expected. Ask without it.`;
    return [{ rule: "leading", severity: "error", path, message }];
  });
}
