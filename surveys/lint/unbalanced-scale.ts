import type { Finding, Wording } from "./finding.ts";
import { patternsFor } from "./titles-of.ts";

type Poles = { zero: RegExp; below: RegExp; above: RegExp };

const poles: Record<string, Poles> = {
  en: {
    zero: /^(not at all|never|none|nothing|no |0\b|not )/i,
    below:
      /\b(bad|badly|poor|poorly|terrible|weak|low|worse|worst|fell|less|fewer|decreased|difficult|hard|unclear|unlikely|uncomfortable|unsafe|dissatisfied|unsatisfied|unimportant|disagree|negative|slow)\b/i,
    above:
      /\b(good|well|great|excellent|outstanding|strong|high|better|best|rose|more|increased|easy|clear|likely|comfortable|safe|satisfied|important|agree|positive|fast|superb)\b/i,
  },
  de: {
    zero: /^(überhaupt nicht|gar nicht|nie|niemals|keine?s?\b|nichts|0\b|nicht )/i,
    below:
      /(schlecht|mangelhaft|schwach|niedrig|gesunken|weniger|schwer|schwierig|unklar|unwahrscheinlich|unangenehm|unsicher|unzufrieden|unwichtig|negativ|langsam)/i,
    above:
      /(gut|hervorragend|ausgezeichnet|stark|hoch|besser|gestiegen|mehr|leicht|klar|wahrscheinlich|angenehm|sicher|zufrieden|wichtig|positiv|schnell)/i,
  },
};
const unknown: Poles = { zero: /(?!)/, below: /(?!)/, above: /(?!)/ };

/**
 * A scale with more room on one side pulls answers there. A scale that starts at zero has one side and is left alone; five
 * points are what every measure here expects.
 * @see Krosnick & Presser (2010), Question and Questionnaire Design, in: Handbook of Survey Research, 2nd ed., 263–313
 */
export function unbalancedScale({ item, language, at }: Wording): Finding[] {
  const { labels = [] } = item;
  if (labels.length === 0) return [];
  const path = `${at}.labels`;
  const { zero, below, above } = patternsFor(poles, language, unknown);
  const points: Finding[] =
    labels.length === 5
      ? []
      : [
          {
            rule: "unbalanced-scale",
            severity: "warning",
            path,
            message: `${labels.length} points. Scales here have 5.`,
          },
        ];
  if (zero.test(labels[0]?.trim() ?? "")) return points;
  const low = labels.filter((label) => below.test(label)).length;
  const high = labels.filter((label) => !below.test(label) && above.test(label)).length;
  if (low === high) return points;
  const message = `${low} of the points lie below the middle and ${high} above it. Give both sides as many.`;
  return [...points, { rule: "unbalanced-scale", severity: "error", path, message }];
}
