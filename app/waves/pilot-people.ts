import { sameKey } from "#app/import/clean-cell.ts";

export const mostPilotPeople = 10;

type Known = { id: string; employeeId: string; email: string | null; layer: number };

/** The people named one a line by mail address or employee number, or the first line that names nobody. */
export function readPilotPeople<P extends Known>(
  text: string,
  people: readonly P[],
): { chosen: P[] } | { problem: string } {
  const byKey = new Map<string, P>();
  for (const person of people) {
    byKey.set(sameKey(person.employeeId), person);
    if (person.email) byKey.set(sameKey(person.email), person);
  }
  const chosen = new Map<string, P>();
  for (const [at, line] of text.split(/[\n,;]/).entries()) {
    const key = sameKey(line.slice(0, 300));
    if (!key) continue;
    const person = byKey.get(key);
    if (!person) return { problem: `Line ${at + 1}: nobody in the organisation has this mail address or number.` };
    chosen.set(person.id, person);
    if (chosen.size > mostPilotPeople) return { problem: `Name at most ${mostPilotPeople} people.` };
  }
  if (chosen.size === 0) return { problem: "Name at least one person." };
  return { chosen: [...chosen.values()] };
}

/** One person of each layer in turn until ten are found, drawn by `random` in [0, 1). */
export function drawPilotPeople<P extends Known>(people: readonly P[], random: () => number): P[] {
  const layers = new Map<number, P[]>();
  for (const person of people) layers.set(person.layer, [...(layers.get(person.layer) ?? []), person]);
  const left = [...layers.entries()].sort(([a], [b]) => a - b).map(([, members]) => members);
  const drawn: P[] = [];
  while (drawn.length < mostPilotPeople && left.some((members) => members.length > 0)) {
    for (const members of left) {
      const [person] = members.splice(Math.floor(random() * members.length), 1);
      if (person && drawn.length < mostPilotPeople) drawn.push(person);
    }
  }
  return drawn;
}
