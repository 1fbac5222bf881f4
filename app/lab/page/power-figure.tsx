import { scaleLinear } from "d3-scale";
import { decimals, whole } from "../format.ts";
import { FALSE_ALARMS } from "../gates.ts";
import type { LabReport } from "../report.ts";
import type { PowerRow } from "../summarize.ts";

const [WIDTH, HEIGHT] = [280, 190];
const EDGE = { left: 40, right: 14, top: 14, bottom: 30 };
const FORMS = { paired: "by team", independent: "independent" } as const;

/** How often a true change is reported, one panel for each sample size, for waves that share most of their people. */
export function PowerFigure({ report }: { report: LabReport }) {
  const overlapping = report.power.filter(({ carriedOver }) => carriedOver > 0);
  const teams = [...new Set(overlapping.map((row) => row.teams))];
  const named = Math.min(2, teams.length - 1);
  return (
    <div className="lab-panels">
      {teams.map((each, i) => (
        <Panel key={each} rows={overlapping.filter((row) => row.teams === each)} named={i === named} />
      ))}
    </div>
  );
}

function Panel({ rows, named }: { rows: readonly PowerRow[]; named: boolean }) {
  const changes = rows.map(({ change }) => change);
  const x = scaleLinear([0, Math.max(...changes)], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([0, 1], [HEIGHT - EDGE.bottom, EDGE.top]);
  const title = `n = ${whole(rows[0]?.n ?? 0)} in ${rows[0]?.teams} teams`;
  const lines = (["paired", "independent"] as const).map((form) => ({
    form,
    points: rows.filter((row) => row.form === form).sort((a, b) => a.change - b.change),
  }));
  const spoken = lines.map(({ form, points }) => {
    const said = points.map(({ change, rate }) => `${decimals(rate, 2)} at ${change} points`);
    return `${FORMS[form]}: ${said.join(", ")}`;
  });
  return (
    <figure className="lab-panel">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}. ${spoken.join("; ")}`}>
        <rect
          className="lab-band"
          x={EDGE.left}
          width={WIDTH - EDGE.left - EDGE.right}
          y={y(FALSE_ALARMS)}
          height={y(0) - y(FALSE_ALARMS)}
        />
        {[0, 0.5, 0.8, 1].map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
            <text className="axis-text" x={EDGE.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {[...new Set(changes)].map((change) => (
          <text
            key={change}
            className="axis-text"
            x={x(change)}
            y={HEIGHT - 8}
            textAnchor={change === 0 ? "start" : "end"}
          >
            {change === 0 ? "no change" : change}
          </text>
        ))}
        {lines.map(({ form, points }) => (
          <g key={form} className={form === "paired" ? "lab-paired" : "lab-point"}>
            <path
              className="lab-line"
              d={points.map(({ change, rate }, i) => `${i === 0 ? "M" : "L"}${x(change)},${y(rate)}`).join("")}
            />
            {points.map(({ change, rate }) => (
              <circle key={change} cx={x(change)} cy={y(rate)} r={4} />
            ))}
          </g>
        ))}
        {named ? lines.map(({ form, points }) => <LineName key={form} form={form} at={points[1]} x={x} y={y} />) : null}
      </svg>
    </figure>
  );
}

function LineName({
  form,
  at,
  x,
  y,
}: {
  form: PowerRow["form"];
  at: PowerRow | undefined;
  x: (value: number) => number;
  y: (value: number) => number;
}) {
  if (!at) return null;
  // Both lines rise to the right, so there is room to the left above the one and to the right below the other.
  const paired = form === "paired";
  return (
    <text
      className={paired ? "lab-name lab-name-paired" : "lab-name"}
      x={x(at.change) + (paired ? -8 : 10)}
      y={y(at.rate) + (paired ? -6 : 10)}
      textAnchor={paired ? "end" : "start"}
    >
      {FORMS[form]}
    </text>
  );
}
