import { DataTable } from "#app/components/data-table.tsx";
import type { CheckedDocument } from "./check-document.server.ts";
import { layerWords, minutesText } from "./words.ts";

/** How long each layer needs, against the limit of the instrument's kind. */
export function LayerMinutes({ layers, limit }: Pick<CheckedDocument, "layers" | "limit">) {
  return (
    <DataTable
      caption={`On a phone, mean over the four forms; the limit is ${limit} min`}
      rows={layers}
      rowKey={({ voice }) => voice}
      columns={[
        { key: "layer", label: "Asked", cell: ({ voice }) => layerWords[voice] },
        { key: "minutes", label: "Minutes", number: true, cell: ({ minutes }) => minutesText(minutes) },
        { key: "cards", label: "Questions at most", number: true, cell: ({ cards }) => cards },
      ]}
    />
  );
}
