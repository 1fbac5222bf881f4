const WIDTH = 30;

/** Draws how much is done on stderr: a bar that moves on a terminal, a line for each tenth anywhere else. */
export function makeProgress(label: string): (done: number, total: number) => void {
  const started = Date.now();
  let tenth = 0;
  return (done, total) => {
    const share = done / total;
    const seconds = (Date.now() - started) / 1000;
    const left = Math.round((seconds * (1 - share)) / share);
    if (process.stderr.isTTY) {
      const bar = "█".repeat(Math.round(WIDTH * share)).padEnd(WIDTH, "░");
      const rest = done === total ? `in ${Math.round(seconds)} s\n` : `${left} s left `;
      process.stderr.write(`\r${label} ${bar} ${Math.floor(100 * share)} %, ${rest}\u001b[K`);
    } else if (Math.floor(10 * share) > tenth) {
      tenth = Math.floor(10 * share);
      console.error(`${label} ${10 * tenth} %, ${done === total ? `in ${Math.round(seconds)} s` : `${left} s left`}`);
    }
  };
}
