import { formBlocks } from "#app/blocks/form-blocks.ts";
import type { ImportedPerson } from "./read-people-file.ts";

/** Above this the blocks are formed when the wave opens, not while somebody waits for a page. */
const largestForBlocks = 20_000;

export interface Count {
  label: string;
  people: number;
}

export interface ImportPreview {
  people: number;
  layers: Count[];
  departments: Count[];
  /** Null when the file is too large to form them while the page loads. */
  blocks: Count[] | null;
  joining: number;
  staying: number;
  leaving: number;
}

/** The file of one department, chosen by mistake, shows in this. */
export const mostLeave = ({ leaving, staying }: Pick<ImportPreview, "leaving" | "staying">) => leaving > staying;

/** What the organisation would look like, before anything is saved. `current` = the employee ids of today. */
export function previewPeople(
  people: readonly ImportedPerson[],
  labels: ReadonlyMap<number, string>,
  current: readonly string[],
): ImportPreview {
  const layers = tally(people.map(({ layer }) => layer)).sort(([a], [b]) => a - b);
  return {
    people: people.length,
    layers: layers.map(([layer, count]) => ({ label: labels.get(layer) ?? `Layer ${layer}`, people: count })),
    departments: tally(people.map(({ department }) => department))
      .sort(([a], [b]) => a.localeCompare(b, "en"))
      .map(([label, count]) => ({ label, people: count })),
    blocks: people.length > largestForBlocks ? null : previewBlocks(people, labels),
    ...countMoves(people, current),
  };
}

/** Who comes, stays and goes. `current` = the employee ids of today. */
export function countMoves(people: readonly Pick<ImportedPerson, "employeeId">[], current: readonly string[]) {
  const coming = new Set(people.map(({ employeeId }) => employeeId));
  const staying = current.filter((employeeId) => coming.has(employeeId)).length;
  return { joining: people.length - staying, staying, leaving: current.length - staying };
}

function previewBlocks(people: readonly ImportedPerson[], labels: ReadonlyMap<number, string>): Count[] {
  const withIds = people.map((person) => ({ ...person, id: person.employeeId }));
  return formBlocks(withIds, labels).map(({ label, personIds }) => ({ label, people: personIds.length }));
}

function tally<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}
