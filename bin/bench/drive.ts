import { Agent, request } from "node:http";

export interface Figures {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/** Does every piece of work, so many at a time, and says how fast. */
export async function measure(work: readonly (() => Promise<void>)[], clients: number): Promise<Figures> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let piece = work[next++]; piece; piece = work[next++]) {
        const begun = performance.now();
        await piece();
        times.push(performance.now() - begun);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { perSecond: times.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** One POST for each body over kept-alive connections; anything but 201 ends the measurement. */
export function posts(url: string, bodies: readonly string[], clients: number): (() => Promise<void>)[] {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  return bodies.map(
    (body) => () =>
      new Promise<void>((resolve, reject) => {
        const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
        const sent = request(url, { method: "POST", agent, headers }, (response) => {
          response.resume();
          response.once("error", reject);
          response.once("end", () => {
            if (response.statusCode === 201) resolve();
            else reject(new Error(`${url} answered ${response.statusCode} instead of 201`));
          });
        });
        sent.once("error", reject);
        sent.end(body);
      }),
  );
}
