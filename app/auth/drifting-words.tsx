import { Bob } from "#app/components/plumb-mark.tsx";

/** A fixed invented example, never a customer's words: one priority as four layers read it, leaning further each time. */
const readings = [
  { layer: "Leadership team", lines: ["Find and fix the leaks we", "have before we lay new main."], lean: 0 },
  { layer: "Heads of service", lines: ["Fix more leaks, then renew."], lean: 42 },
  { layer: "Area managers", lines: ["Fix leaks and renew mains."], lean: 98 },
  { layer: "Team leaders", lines: ["Renew the old mains first."], lean: 179 },
  { layer: "Front line", lines: ["Replace old mains as", "fast as the budget allows."], lean: 262 },
];
const [x, top, step] = [10, 178, 117];

export function DriftingWords() {
  return (
    <svg viewBox="0 0 600 800" role="img" aria-label="An example: one priority, read differently by each layer below.">
      <line x1={x} x2={x} y1={0} y2={764} stroke="var(--ink)" strokeWidth={2} />
      <Bob x={x} y={764} scale={1.5} />
      <text x={x + 22} y={75} fill="var(--ink)" fontSize={24} fontWeight={620}>
        Plumbline
      </text>
      {readings.map(({ layer, lines, lean }, index) => (
        <g key={layer} transform={`translate(${x + lean},${top + index * step})`}>
          {lean > 0 ? <rect x={-lean} y={8} width={lean} height={9} fill="var(--d5)" /> : null}
          <text className="drift-layer" x={lean > 0 ? 12 : 22} fill="var(--ink-3)">
            {layer}
          </text>
          {lines.map((line, row) => (
            <text
              key={line}
              className="words"
              x={lean > 0 ? 12 : 22}
              y={28 + row * 30}
              fill="var(--ink)"
              fontSize={lean > 200 ? 22 : 24}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}
