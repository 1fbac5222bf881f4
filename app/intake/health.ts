import { setTimeout as delay } from "node:timers/promises";
import { rawSql } from "#db/client.server.ts";
import { busy } from "./refusal.ts";

let draining = false;

/** From here on the process takes no new work: whoever routes to it should look elsewhere. */
export function startDraining(): void {
  draining = true;
}

/** Answers only when the database does, within two seconds. */
export async function checkHealth(): Promise<{ status: "ok" }> {
  const late = delay(2000, "late", { ref: false });
  const asked = rawSql()`select 1`.then(() => "ok");
  asked.catch(() => {});
  if ((await Promise.race([asked, late])) !== "ok") throw busy();
  return { status: "ok" };
}

export async function checkReadiness(): Promise<{ status: "ready" }> {
  if (draining) throw busy();
  await checkHealth();
  return { status: "ready" };
}
