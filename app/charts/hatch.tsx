/** 135° stripes for hidden cells. One pattern per drawing, since a pattern in a `display: none` part paints nothing. */
export function Hatch({ id, room = false }: { id: string; room?: boolean }) {
  const step = room ? 11 : 6.5;
  return (
    <pattern
      id={id}
      width={step}
      height={step}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
      data-part="hatch"
    >
      <rect width={step} height={step} fill="var(--surface)" />
      <line x1={0} x2={0} y1={0} y2={step} stroke="var(--hatch)" strokeWidth={room ? 4 : 3} />
    </pattern>
  );
}
