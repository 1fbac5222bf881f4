import type { Stream } from "./stream.ts";

/** A place in the tree; whoever sits there may change between waves. */
export type Seat = {
  layer: number;
  /** The leader of layer 0 above it. */
  department: number;
  /** The leader right above it, counted over the whole tree; all of layer 0 is one team. */
  team: number;
};

/** A tree by Poisson spans. Nobody leads an empty team: a span below 1 is taken as 1, which moves a mean of 5 by .007. */
export function growOrganization(draw: Stream, spans: readonly number[]): Seat[] {
  const seats: Seat[] = [];
  let leaders: { department: number }[] = [{ department: 0 }];
  let teams = 0;
  spans.forEach((span, layer) => {
    const next: { department: number }[] = [];
    for (const leader of leaders) {
      const team = teams;
      teams += 1;
      const size = Math.max(1, draw.poisson(span));
      for (let i = 0; i < size; i += 1) {
        const department = layer === 0 ? i : leader.department;
        seats.push({ layer, department, team });
        next.push({ department });
      }
    }
    leaders = next;
  });
  return seats;
}
