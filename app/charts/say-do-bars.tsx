import type { Release } from "#app/privacy/release-content.ts";
import { cellState, publishedText } from "./cell-state.ts";
import { ChartFrame, type Twin } from "./chart-frame.tsx";
import { Distance, Dot, HatchedBar, Interval, Reason, Value } from "./marks.tsx";
import { plain, signed } from "./numbers.ts";
import { type PercentScale, type PlotRow, PlotRows } from "./plot-rows.tsx";
import { type Channel, channels, gapDomain, type SayDoRow, sayDoRows } from "./say-do-rows.ts";

const basisName = { points: "points of 100", favourable: "points of % favourable" };

/** Declared against seen, one panel per channel. The plumb line is what was declared; the dot is what staff see. */
export function SayDoBars({ release, finding, heading }: { release: Release; finding: string; heading?: "h2" | "h3" }) {
  const rows = sayDoRows(release);
  const asked = channels.filter((channel) => rows.some((row) => row.values[channel.key].value !== undefined));
  return (
    <ChartFrame
      title="Declared and seen, by channel"
      note="The plumb line is what leaders declared; the dot is what staff see. Left of the line is less, right is more"
      finding={finding}
      method={["declared", "saydo"]}
      twin={sayDoTwin(release, rows, asked)}
      heading={heading}
    >
      <div className="saydo">
        {asked.map((channel) => (
          <Panel key={channel.key} release={release} channel={channel} rows={rows} />
        ))}
      </div>
      <p className="note">
        Points and favourable shares are different measures and are never averaged. Grey: no clear gap (under 5 points,
        or the interval includes 0).
      </p>
    </ChartFrame>
  );
}

function Panel({ release, channel, rows }: { release: Release; channel: Channel; rows: readonly SayDoRow[] }) {
  const domain = gapDomain(release, channel.basis);
  const minimum = release.thresholds.scores;
  return (
    <div className="saydo-panel">
      <div className="saydo-head">
        <strong>{channel.label}</strong>
        <span className="note">{basisName[channel.basis]}</span>
      </div>
      <PlotRows
        domain={domain}
        ticks={[domain[0], 0, domain[1]]}
        tickText={signed}
        axis="top"
        plumbAt={0}
        rows={rows.map(
          (row): PlotRow => ({ key: row.key, label: row.name, draw: (x) => drawGap(row, channel, minimum, x) }),
        )}
      />
    </div>
  );
}

function drawGap(row: SayDoRow, channel: Channel, minimum: number, x: PercentScale) {
  const { value, tone } = row.values[channel.key];
  if (value?.status !== "number") {
    return (
      <>
        {value?.status === "hidden" ? <HatchedBar x="4%" width="42%" /> : null}
        <Reason x={x(0)} dx={10}>
          {cellState(value, minimum).lines.join(" ")}
        </Reason>
      </>
    );
  }
  const side = value.value > 0 ? -1 : 1;
  const points = row.declared !== null && channel.basis === "points";
  return (
    <>
      <Distance from={0} to={value.value} x={x} tone={tone} height={16} />
      <Interval low={value.low} high={value.high} x={x} tone={tone} />
      <Dot x={x(value.value)} tone={tone} r={6} />
      <g transform={`translate(0,${points ? -8 : -15})`}>
        <Value x={x(0)} dx={10 * side} tone={tone}>
          {signed(value.value)}
        </Value>
      </g>
      {points && row.declared !== null ? (
        <g transform="translate(0,11)">
          <Value x={x(0)} dx={10 * side} tone="plain" small>
            {`declared ${plain(row.declared)}`}
          </Value>
        </g>
      ) : null}
    </>
  );
}

function sayDoTwin(release: Release, rows: readonly SayDoRow[], asked: readonly Channel[]): Twin {
  return {
    columns: [
      { label: "Option" },
      { label: "Declared points", number: true },
      ...asked.map((channel) => ({ label: `${channel.label}, gap (interval)`, number: true })),
    ],
    rows: rows.map((row) => [
      row.name,
      row.declared === null ? "" : plain(row.declared),
      ...asked.map((channel) => {
        const { value } = row.values[channel.key];
        return value === undefined ? "not asked" : publishedText(value, release.thresholds.scores);
      }),
    ]),
  };
}
