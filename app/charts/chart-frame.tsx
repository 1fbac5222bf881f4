import { type ReactNode, useState } from "react";
import { MethodLinks } from "#app/components/method/method-links.tsx";
import type { MethodId } from "#app/components/method/names.ts";

export type TwinColumn = { label: string; number?: boolean };
export type Twin = { columns: readonly TwinColumn[]; rows: readonly (readonly ReactNode[])[] };

/**
 * Head, drawing and table twin of every chart. The twin is always there for screen readers; "As table" shows it to
 * everybody. `finding` is the one sentence the chart would say aloud.
 */
export function ChartFrame({
  title,
  note,
  finding,
  method,
  twin,
  controls,
  interactive = false,
  heading: Heading = "h2",
  children,
}: {
  title: string;
  note?: ReactNode;
  finding: string;
  /** Where its numbers are defined; a chart of several measures names each. */
  method: MethodId | readonly MethodId[];
  twin: Twin;
  controls?: ReactNode;
  /** The drawing has focusable cells of its own, so it must not be announced as one image. */
  interactive?: boolean;
  heading?: "h2" | "h3";
  children: ReactNode;
}) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <div>
          <Heading className="chart-title">{title}</Heading>
          <p className="note">
            {note}
            {note ? ". " : ""}
            <MethodLinks of={method} />
          </p>
        </div>
        <div className="chart-controls no-print">
          {controls}
          <button
            type="button"
            className="button button-line button-small"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? "As chart" : "As table"}
          </button>
        </div>
      </figcaption>
      <div className="chart-drawing" hidden={asTable}>
        {interactive ? (
          children
        ) : (
          <div role="img" aria-label={finding}>
            {children}
          </div>
        )}
      </div>
      <div className={asTable ? "chart-twin" : "chart-twin visually-hidden"}>
        <TwinTable caption={`${title}. ${finding}`} twin={twin} shown={asTable} />
      </div>
    </figure>
  );
}

function TwinTable({ caption, twin, shown }: { caption: string; twin: Twin; shown: boolean }) {
  const table = (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {twin.columns.map((column) => (
            <th key={column.label} scope="col" className={column.number ? "number" : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {twin.rows.map((row, r) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a released table never move
          <tr key={r}>
            {row.map((cell, c) =>
              c === 0 ? (
                <th key={twin.columns[c]?.label} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={twin.columns[c]?.label} className={twin.columns[c]?.number ? "number" : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!shown) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}
