import type { Definition } from "./definition.ts";

/** What moved since an earlier wave. */
export const changeDefinitions: readonly Definition[] = [
  {
    id: "change",
    says: "The difference between what two waves show, with one of three verdicts: changed, no meaningful change, not enough evidence. The smallest change that would have been found stands beside the last.",
    formula:
      "d = later − earlier; standard error from units (a leader and their people) paired over both waves, independent where fewer than five pair or a group has under 50 answers; changed: p ≤ 0.10 after Benjamini–Hochberg within the view; no meaningful change: within ±5 points by two one-sided tests at 0.05",
    limits:
      "People are not linked, so it cannot say who changed. Layers are the first endpoint; priorities by layer are for looking. An alert wants p ≤ 0.05 and 5 points or more, on layers only. Where wording, options or foils differ the series breaks.",
  },
  {
    id: "mix",
    says: "Of the change of the whole organisation, how many points happened inside layers. The rest comes from layers that grew or shrank.",
    formula:
      "inside = sum over layers of their mean share of the people × change of their drift; from sizes = sum of their mean drift × change of their share (Kitagawa 1955)",
    limits:
      "Worked out from the shown drift of layers, so it may differ by a point from the change shown. Missing where a layer shows no number.",
  },
  {
    id: "trend",
    says: "The straight line through three comparable waves or more, in points a quarter.",
    formula: "weighted least squares with known variances; Q against χ² says whether a straight line fits",
    limits: "Three waves bear a line and little more. A bend shows as “not in a straight line”.",
  },
];
