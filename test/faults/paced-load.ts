import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

export type Reply = { status: number; retryAfter: string | undefined; ms: number };

const agent = new Agent({ keepAlive: true, maxSockets: 2000 });

function post(url: string, body: string): Promise<Reply> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers["retry-after"],
          ms: performance.now() - begun,
        }),
      );
    });
    sent.once("error", (error: NodeJS.ErrnoException) => {
      const connection = sent.reusedSocket ? "kept" : "new";
      reject(
        new Error(`${error.code} after ${(performance.now() - begun).toFixed(0)} ms on a ${connection} connection`),
      );
    });
    sent.end(body);
  });
}

/** Open loop: each body goes out at its own time, whatever became of those before. A cut connection rejects. */
export async function sendAtRate(url: string, bodies: readonly string[], perSecond: number): Promise<Reply[]> {
  const started = performance.now();
  const replies = bodies.map(async (body, index) => {
    await delay(Math.max(0, (index / perSecond) * 1000 - (performance.now() - started)));
    return post(url, body);
  });
  return Promise.all(replies);
}

/** How many replies had each status. */
export function countByStatus(replies: readonly Reply[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
