/** Nodes and weights of the 8-point Gauss-Legendre rule on [-1, 1], positive half. */
const GAUSS = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;
const PANELS = 24;

/** Gamma((df + 1) / 2) / Gamma(df / 2): its asymptotic series at a large df, brought down by the recurrence. */
function gammaRatio(df: number): number {
  let [factor, v] = [1, df];
  for (; v < 200; v += 2) factor *= v / (v + 1);
  const series =
    1 - 1 / (4 * v) + 1 / (32 * v ** 2) + 5 / (128 * v ** 3) - 21 / (2048 * v ** 4) - 399 / (8192 * v ** 5);
  return factor * Math.sqrt(v / 2) * series;
}

/**
 * Upper tail of Student's t by quadrature in the angle atan(t / sqrt(df)), where the density is a power of the cosine.
 * @param t 0 or more
 * @param df degrees of freedom, 1 or more
 * @returns P(T > t), absolute error below 1e-13
 * @throws RangeError outside those ranges
 * @see Abramowitz & Stegun (1964), 26.7
 */
export function studentTail(t: number, df: number): number {
  if (!(t >= 0)) throw new RangeError("studentTail requires t of 0 or more");
  if (!(df >= 1)) throw new RangeError("studentTail requires df of 1 or more");
  const half = Math.atan(t / Math.sqrt(df)) / PANELS / 2;
  // Through the logarithm: a high power of a cosine near 1 would lose digits.
  const density = (angle: number) => Math.exp(((df - 1) / 2) * Math.log1p(-(Math.sin(angle) ** 2)));
  let area = 0;
  for (let panel = 0; panel < PANELS; panel += 1) {
    const middle = (2 * panel + 1) * half;
    for (const [node, weight] of GAUSS)
      area += weight * (density(middle - node * half) + density(middle + node * half));
  }
  return 0.5 - (gammaRatio(df) / Math.sqrt(Math.PI)) * area * half;
}
