import { type Wave, type WaveState, waveState } from "#db/queries/waves.ts";
import type { ShownSchedule } from "./shown-schedule.ts";

/** One thing on the time line; its days are local and both count. */
export type LineMark = {
  id: string;
  name: string;
  state: WaveState | "planned" | "offsite";
  from: string;
  until: string;
};
export type ProgrammeLine = { marks: LineMark[]; blackouts: { label: string; from: string; until: string }[] };

type Run = Pick<Wave, "id" | "name" | "closesOn" | "openedAt" | "closedAt" | "sealedAt" | "releasedAt" | "cancelledAt">;

/** Baseline, offsite, pulses and the next baseline in the order of their days: what ran, what is a draft, what is planned. */
export function programmeLine(runs: readonly Run[], schedule: ShownSchedule | null, today: string): ProgrammeLine {
  const plannedFrom = new Map(schedule?.made.map(({ waveId, opensOn }) => [waveId, opensOn]));
  const ran = runs.map((wave): LineMark => {
    const { id, name, openedAt, closedAt, closesOn } = wave;
    const until = closedAt ? dayOf(closedAt) : closesOn;
    const from = openedAt ? dayOf(openedAt) : (plannedFrom.get(id) ?? today);
    return { id, name, state: waveState(wave), from: from < until ? from : until, until };
  });
  const planned = (schedule?.planned ?? []).map(({ slot, name, opensOn, closesOn }): LineMark => {
    return { id: `slot-${slot}`, name, state: "planned", from: opensOn, until: closesOn };
  });
  const day = schedule?.offsiteOn;
  const offsite: LineMark[] = day ? [{ id: "offsite", name: "Offsite", state: "offsite", from: day, until: day }] : [];
  const marks = [...ran, ...offsite, ...planned].sort((a, b) => a.from.localeCompare(b.from));
  const [start, end] = [marks[0]?.from ?? today, marks.at(-1)?.until ?? today];
  const inside = ({ from, until }: { from: string; until: string }) => until >= start && from <= end;
  return { marks, blackouts: (schedule?.blackouts ?? []).filter(inside) };
}

export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
