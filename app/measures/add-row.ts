import { MEANING, NONE } from "./answer-layout.ts";
import { addValue } from "./mean-totals.ts";
import { at, type TotalsLayout } from "./totals-layout.ts";

function addTickList(totals: Float64Array, layout: TotalsLayout, row: Uint8Array, values: Float64Array): void {
  const { answers, floors, dimension } = layout;
  const { priorities, foils, legacy } = answers;
  if (row[answers.ticks] === NONE) return;
  values.fill(0);
  values[at.one] = 1;
  let ticked = 0;
  for (let f = 0; f < foils; f += 1) ticked += row[answers.ticks + priorities + f] as number;
  values[at.foil] = ticked / foils;
  for (let p = 0; p < priorities; p += 1) {
    if (row[answers.ticks + p] !== 1) continue;
    values[at.tick(p)] = 1;
    const read = row[answers.meaning + p];
    if (read === NONE) continue;
    values[at.reader(p, priorities)] = 1;
    values[at.meaning(p, priorities)] =
      read === MEANING.intended ? 1 : read === MEANING.foil ? -(floors[p] as number) : 0;
    const counted = read === MEANING.intended ? layout.intended : read === MEANING.dontKnow ? layout.dontKnow : null;
    if (counted !== null) totals[counted + p] = (totals[counted + p] as number) + 1;
  }
  for (let l = 0; l < legacy; l += 1)
    values[at.lure(l, priorities)] = row[answers.ticks + priorities + foils + l] as number;
  // Most of a person's values are 0: only the others have products.
  for (let i = 0; i < dimension; i += 1) {
    const value = values[i] as number;
    if (value === 0) continue;
    totals[layout.sums + i] = (totals[layout.sums + i] as number) + value;
    const start = layout.products + i * dimension - (i * (i - 1)) / 2 - i;
    for (let j = i; j < dimension; j += 1) {
      const other = values[j] as number;
      if (other !== 0) totals[start + j] = (totals[start + j] as number) + value * other;
    }
  }
}

function sumOf(row: Uint8Array, from: number, count: number): number {
  let total = 0;
  for (let i = 0; i < count; i += 1) total += row[from + i] as number;
  return total;
}

function addAllocations(totals: Float64Array, layout: TotalsLayout, row: Uint8Array): void {
  const { answers, dropped, means } = layout;
  if (row[answers.leaderTime] !== NONE) {
    const total = sumOf(row, answers.leaderTime, answers.options);
    for (let o = 0; o < answers.options; o += 1)
      addValue(totals, layout.time[o] as number, (row[answers.leaderTime + o] as number) / total);
    addValue(totals, means.get("time") as number, sumOf(row, answers.leaderTime, answers.priorities) / total);
  }
  if (row[answers.ownTime] !== NONE) {
    let points = 0;
    for (const option of dropped) points += row[answers.ownTime + option] as number;
    addValue(totals, means.get("legacy_load") as number, points / sumOf(row, answers.ownTime, answers.options));
  }
}

function addTopic(totals: Float64Array, topics: readonly number[], named: number): void {
  if (named === NONE) return;
  for (let t = 0; t < topics.length; t += 1) addValue(totals, topics[t] as number, named === t ? 1 : 0);
}

/** Runs once a person, a million times in a rebuild: nothing in it is allocated. */
function addRatings(totals: Float64Array, layout: TotalsLayout, row: Uint8Array): void {
  const { answers, means } = layout;
  addTopic(totals, layout.attention, row[answers.attention] as number);
  addTopic(totals, layout.recognition, row[answers.recognition] as number);
  let [whatIf, rated] = [0, 0];
  for (let p = 0; p < answers.priorities; p += 1) {
    const people = row[answers.people + p] as number;
    // Top 2 of 5: the people available for the priority rose.
    if (people !== NONE) addValue(totals, layout.people[p] as number, people >= 4 ? 1 : 0);
    const impact = row[answers.whatIf + p] as number;
    if (impact === NONE) continue;
    whatIf += impact;
    rated += 1;
  }
  // Percent of maximum possible of the ease item and the mean what-if item: one of the two is half of them, and enough.
  const ease = row[answers.ease] as number;
  const given = (ease === NONE ? 0 : 1) + (rated > 0 ? 1 : 0);
  if (given === 0) return;
  const sum = (ease === NONE ? 0 : ease) + (rated > 0 ? whatIf / rated : 0);
  addValue(totals, means.get("line_of_sight") as number, (sum / given - 1) / 4);
}

/** Adds one coded row to the totals of its block. `values` is scratch of the layout's dimension, so that nothing is allocated. */
export function addRow(totals: Float64Array, layout: TotalsLayout, row: Uint8Array, values: Float64Array): void {
  totals[layout.ballots] = (totals[layout.ballots] as number) + 1;
  addTickList(totals, layout, row, values);
  addAllocations(totals, layout, row);
  addRatings(totals, layout, row);
}
