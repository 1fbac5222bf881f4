import { largestHandovers } from "#app/charts/cascade-rows.ts";
import { publishedText } from "#app/charts/cell-state.ts";
import { plain } from "#app/charts/numbers.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import type { Release } from "#app/privacy/release-content.ts";

/** The handovers that clearly lose most, small ones pooled into the organisation's own. */
export function Handovers({ release }: { release: Release }) {
  const minimum = release.thresholds.scores;
  const rows = largestHandovers(release, 5);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="Handovers whose interval excludes no loss, the most points first. Handovers with fewer than 10 people on a side are pooled."
      rows={rows}
      rowKey={(row) => row.label}
      columns={[
        { key: "label", label: "Handover", cell: (row) => row.label },
        {
          key: "percent",
          label: <MethodLink to="attenuation">Lost of what is carried, % (interval)</MethodLink>,
          number: true,
          cell: (row) => publishedText(row.percent, minimum),
        },
        {
          key: "points",
          label: <MethodLink to="points_lost">Points of 100 (interval)</MethodLink>,
          number: true,
          cell: (row) => publishedText(row.points, minimum, plain),
        },
      ]}
    />
  );
}
