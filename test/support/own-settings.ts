import { afterAll } from "vitest";
import { env } from "#app/env.server.ts";

/** Test files share a process: what one of them sets ends with it. */
const [settings, variables] = [{ ...env }, { ...process.env }];

afterAll(() => {
  restore(env, settings);
  restore(process.env, variables);
});

function restore(now: Record<string, unknown>, before: Record<string, unknown>): void {
  for (const name of Object.keys(now)) if (!(name in before)) delete now[name];
  for (const [name, value] of Object.entries(before)) if (now[name] !== value) now[name] = value;
}
