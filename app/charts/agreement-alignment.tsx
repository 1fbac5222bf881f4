import type { LeadershipResult, Release } from "#app/privacy/release-content.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { Distance, Dot, Interval, Ring, type Tone, Value } from "./marks.tsx";
import { interval, plain } from "./numbers.ts";
import { PlotRows } from "./plot-rows.tsx";

type Row = LeadershipResult["priorities"][number];

/** Two marks on one scale, never one score: who says yes (ring), and who means the same by it (dot). */
export function AgreementAlignment({
  release,
  leadership,
  finding,
  heading,
}: {
  release: Release;
  leadership: LeadershipResult;
  finding: string;
  heading?: "h2" | "h3";
}) {
  const rows = [...leadership.priorities].sort((a, b) => b.illusion - a.illusion);
  const nameOf = (key: string) => release.strategy.priorities.find((p) => p.key === key)?.name ?? key;
  const first = rows[0];
  return (
    <ChartFrame
      title="Agreement and alignment in the leadership team"
      note="Open ring: share of leaders who say “yes, this is our priority”. Dot: chance-corrected share of pairs who mean the same. The thin line is the range if any one leader is left out"
      finding={finding}
      method={["agreement", "alignment", "illusion"]}
      heading={heading}
      twin={{
        columns: [
          { label: "Priority" },
          { label: "Agreement", number: true },
          { label: "Alignment (range)", number: true },
          { label: "Illusion gap", number: true },
          { label: "Reading" },
        ],
        rows: rows.map((row) => [
          nameOf(row.key),
          plain(row.agreement),
          row.alignmentRange ? `${plain(row.alignment)} (${interval(...row.alignmentRange)})` : plain(row.alignment),
          plain(row.illusion),
          stateOf(row).words,
        ]),
      }}
    >
      <PlotRows
        domain={[Math.min(0, ...rows.map((row) => row.alignment)), 100]}
        ticks={[0, 25, 50, 75, 100]}
        tickText={plain}
        head={(x) =>
          first ? (
            <>
              <Value x={x(first.alignment)} dx={-8} tone="ink" small>
                mean the same thing
              </Value>
              <Value x={x(first.agreement)} dx={-8} tone="plain" small>
                say yes
              </Value>
            </>
          ) : null
        }
        rows={rows.map((row) => {
          const { tone, words } = stateOf(row);
          return {
            key: row.key,
            label: nameOf(row.key),
            note: words,
            noteTone: row.flagged ? "against" : undefined,
            draw: (x) => (
              <>
                <Distance
                  from={row.alignment}
                  to={row.agreement}
                  x={x}
                  tone={row.flagged ? "against" : "plain"}
                  height={row.flagged ? 10 : 4}
                />
                {row.alignmentRange ? (
                  <Interval low={row.alignmentRange[0]} high={row.alignmentRange[1]} x={x} y={17} caps />
                ) : null}
                {Math.abs(row.illusion) >= 15 ? (
                  <Value x={x((row.agreement + row.alignment) / 2)} dx={0} tone="ink" small>
                    {plain(row.illusion)}
                  </Value>
                ) : null}
                <Ring x={x(row.agreement)} />
                <Dot x={x(row.alignment)} tone={tone} r={8} />
                <Value x={x(row.alignment)} dx={row.illusion < 0 ? 15 : -15} tone={tone}>
                  {plain(row.alignment)}
                </Value>
                <Value x={x(row.agreement)} dx={row.illusion < 0 ? -13 : 13} tone="plain" small>
                  {plain(row.agreement)}
                </Value>
              </>
            ),
          };
        })}
      />
    </ChartFrame>
  );
}

/** "alignment theatre": nearly all say yes and mean different things. */
function stateOf(row: Row): { tone: Tone; words: string } {
  if (row.flagged) return { tone: "against", words: "alignment theatre" };
  if (row.alignment < 60) return { tone: "plain", words: "openly disputed" };
  return row.agreement >= 80
    ? { tone: "with", words: "said and meant" }
    : { tone: "plain", words: "meant alike, not agreed" };
}
