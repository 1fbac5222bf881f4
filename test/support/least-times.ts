/** The least time each takes when they run in turn, so that a pause of the machine counts for none. Only ratios are asserted. */
export async function leastTimes(rounds: number, ...works: (() => unknown)[]): Promise<number[]> {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      least[index] = Math.min(least[index] ?? 0, performance.now() - start);
    }
  }
  return least;
}
