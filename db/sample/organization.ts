/** Head-counts of the invented organisation: layer 0 is the root and its direct reports. */
export const ORGANIZATION = "Aldermoor Water";
export const SEED = "aldermoor-2028";

export const LAYER_LABELS = ["Leadership team", "Heads of service", "Team leaders", "Front line"] as const;
export const LAYERS = [0, 1, 2, 3] as const;
export type Layer = (typeof LAYERS)[number];

/** People per layer. */
export const HEAD_COUNTS: Record<string, readonly [number, number, number, number]> = {
  Network: [2, 10, 20, 55],
  "Field services": [1, 9, 16, 40],
  Customers: [2, 8, 14, 34],
  Treatment: [1, 5, 12, 22],
  "Capital projects": [1, 4, 10, 14],
  Digital: [1, 3, 8, 10],
  Finance: [2, 2, 5, 7],
  People: [1, 1, 4, 6],
};
export const DEPARTMENTS = Object.keys(HEAD_COUNTS);

export function headCount(layer: Layer, department?: string): number {
  const departments = department === undefined ? DEPARTMENTS : [department];
  return departments.reduce((sum, name) => sum + (HEAD_COUNTS[name]?.[layer] ?? 0), 0);
}
