/** A plumb line with its brass bob, hanging from the top of whatever holds it. Decoration: the word beside it names it. */
export function PlumbMark({ drop = 38 }: { drop?: number }) {
  return (
    <svg className="plumb-mark" width={18} height={drop + 22} viewBox={`0 0 18 ${drop + 22}`} aria-hidden="true">
      <line x1={9} x2={9} y1={0} y2={drop} stroke="currentColor" strokeWidth={2} />
      <Bob x={9} y={drop} />
    </svg>
  );
}

/** The bob alone, for charts: its shoulders at y, its point 22 units below at scale 1. */
export function Bob({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <path
      transform={`translate(${x},${y}) scale(${scale})`}
      d="M-7,0H7V5L0,21L-7,5Z"
      fill="var(--brass)"
      data-part="bob"
    />
  );
}
