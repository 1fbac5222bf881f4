import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from "react";

export interface Drag {
  value: string;
  /** Where the finger came down and how far it has gone, in CSS pixels. */
  from: number;
  by: number;
  /** Zero-based place among the others where it would fall now; null is outside the ranking. */
  place: number | null;
}

/** The list's own children say where their rows are: `[data-place]` for those with a place, `[data-slot]` for the next one. */
function placeUnder(list: HTMLElement | null, value: string, y: number): number | null {
  const middle = (row: Element) => {
    const { top, bottom } = row.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const slot = list?.querySelector("[data-slot]");
  if (slot && y > slot.getBoundingClientRect().bottom) return null;
  const others = [...(list?.querySelectorAll<HTMLElement>("[data-place]") ?? [])].filter(
    (row) => row.dataset.value !== value,
  );
  return others.filter((row) => middle(row) < y).length;
}

/** Dragging by a handle with any pointer. Nothing moves until it is let go; Escape or a cancelled touch leaves all as it was. */
export function useDrag(list: RefObject<HTMLElement>, onDrop: (value: string, place: number | null) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const handle = (value: string) => ({
    onPointerDown(event: ReactPointerEvent<HTMLElement>) {
      if (!event.isPrimary || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ value, from: event.clientY, by: 0, place: placeUnder(list.current, value, event.clientY) });
    },
    onPointerMove({ clientY }: ReactPointerEvent<HTMLElement>) {
      if (drag?.value !== value) return;
      setDrag({ ...drag, by: clientY - drag.from, place: placeUnder(list.current, value, clientY) });
    },
    onPointerUp() {
      if (drag?.value === value && Math.abs(drag.by) > SLIP) onDrop(value, drag.place);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
    onLostPointerCapture: () => setDrag(null),
  });
  return { drag, handle, cancel: () => setDrag(null) };
}

/** A tap on the handle is not a drag. */
const SLIP = 4;
