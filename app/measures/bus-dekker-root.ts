/**
 * Root of a falling function between two points, by Bus and Dekker's algorithm R with CDFLIB's stopping rule.
 * @param f continuous, with f(low) > 0 > f(high)
 * @param tolerance relative width at which the bracket is narrow enough
 * @returns the end of the final bracket where f is nearer to 0
 * @throws RangeError when the ends do not bracket a root
 * @see Bus & Dekker (1975), ACM Transactions on Mathematical Software 1, 330-345
 */
export function busDekkerRoot(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let [b, fb, a, fa] = [low, f(low), high, f(high)];
  if (!(fb >= 0 && fa <= 0)) throw new RangeError("busDekkerRoot requires low and high to bracket a root");
  let [c, fc, d, fd] = [a, fa, a, fa];
  let [extrapolations, first] = [0, true];
  for (;;) {
    if (Math.abs(fc) < Math.abs(fb)) {
      if (c !== a) [d, fd] = [a, fa];
      [a, fa, b, fb] = [b, fb, c, fc];
      [c, fc] = [a, fa];
    }
    const least = 0.5 * tolerance * Math.abs(b);
    const middle = (c + b) * 0.5 - b;
    if (Math.abs(middle) <= least || fb === 0) return b;
    let step = middle;
    if (extrapolations <= 3) {
      const signed = Math.sign(middle) * least;
      let p = (b - a) * fb;
      let q = fa - fb;
      if (!first) {
        const slopeB = (fd - fb) / (d - b);
        const slopeA = (fd - fa) / (d - a);
        p *= slopeA;
        q = slopeB * fa - slopeA * fb;
      }
      first = false;
      if (p < 0) [p, q] = [-p, -q];
      if (extrapolations === 3) p *= 2;
      if (p === 0 || p <= q * signed) step = signed;
      else if (p < middle * q) step = p / q;
    }
    [d, fd, a, fa] = [a, fa, b, fb];
    b += step;
    fb = f(b);
    if (fc * fb >= 0) {
      [c, fc, extrapolations] = [a, fa, 0];
    } else {
      extrapolations = step === middle ? 0 : extrapolations + 1;
    }
  }
}
