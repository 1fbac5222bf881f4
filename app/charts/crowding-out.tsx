import type { Release, CrowdingOut as Split } from "#app/privacy/release-content.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { Distance, Dot, Value } from "./marks.tsx";
import { signed } from "./numbers.ts";
import { PlotRows } from "./plot-rows.tsx";

const parts = [
  { key: "gap", label: "Gap", note: "seen less declared" },
  { key: "legacy", label: "Earlier work", note: "work begun before" },
  { key: "other", label: "Other work", note: "everything else" },
  { key: "reweighting", label: "Among priorities", note: "moved between them" },
] as const;

/** Where the missing time went: the gap of each priority is the exact sum of the three parts beside it. */
export function CrowdingOut({
  release,
  finding,
  heading,
}: {
  release: Release;
  finding: string;
  heading?: "h2" | "h3";
}) {
  const rows = release.crowdingOut;
  const nameOf = (key: string) => release.strategy.priorities.find((p) => p.key === key)?.name ?? key;
  const reach = Math.max(
    20,
    Math.ceil(Math.max(...rows.flatMap((row) => parts.map((p) => Math.abs(row[p.key])))) / 10) * 10,
  );
  return (
    <ChartFrame
      title="What crowds each priority out"
      note="Points of 100 of leadership time. Gap = earlier work + other work + among priorities. Whole points, so a sum may be off by one"
      finding={finding}
      method="crowding_out"
      heading={heading}
      twin={{
        columns: [{ label: "Priority" }, ...parts.map((part) => ({ label: part.label, number: true }))],
        rows: rows.map((row) => [nameOf(row.priority), ...parts.map((part) => signed(row[part.key]))]),
      }}
    >
      <div className="saydo">
        {parts.map((part) => (
          <div key={part.key} className="saydo-panel">
            <div className="saydo-head">
              <strong>{part.label}</strong>
              <span className="note">{part.note}</span>
            </div>
            <PlotRows
              domain={[-reach, reach]}
              ticks={[-reach, 0, reach]}
              tickText={signed}
              axis="top"
              plumbAt={0}
              rows={rows.map((row) => ({
                key: row.priority,
                label: nameOf(row.priority),
                draw: (x) => <Part x={x} value={row[part.key]} whole={part.key === "gap"} />,
              }))}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

/** Grey: the parts carry no interval of their own, so none of them may be coloured as clear. */
function Part({ x, value, whole }: { x: (value: number) => string; value: Split["gap"]; whole: boolean }) {
  return (
    <>
      <Distance from={0} to={value} x={x} tone="plain" height={16} />
      <Dot x={x(value)} tone={whole ? "ink" : "plain"} r={6} />
      <Value x={x(0)} dx={value > 0 ? -10 : 10} tone={whole ? "ink" : "plain"}>
        {signed(value)}
      </Value>
    </>
  );
}
