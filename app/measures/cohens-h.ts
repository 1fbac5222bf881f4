/**
 * Cohen's h: difference of two shares on the arcsine scale, where equal steps are equally detectable.
 * @param input two shares 0-1
 * @returns h from -pi to pi, positive when p is higher
 * @throws RangeError for a share outside 0-1
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., chapter 6
 */
export function cohensH({ p, q }: { p: number; q: number }): { h: number } {
  for (const [name, share] of Object.entries({ p, q })) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`cohensH requires ${name} from 0 to 1`);
  }
  return { h: 2 * Math.asin(Math.sqrt(p)) - 2 * Math.asin(Math.sqrt(q)) };
}
