/** First names for the layers of an organisation of this depth; people change them on the people page. */
const names: readonly (readonly string[])[] = [
  ["Leadership team"],
  ["Leadership team", "Front line"],
  ["Leadership team", "Heads", "Front line"],
  ["Leadership team", "Heads", "Team leaders", "Front line"],
  ["Leadership team", "Heads", "Managers", "Team leaders", "Front line"],
];

/** A label for each layer that has none in `known`; never one that is taken. */
export function defaultLayerLabels(layers: readonly number[], known: ReadonlyMap<number, string>): Map<number, string> {
  const wanted = names[Math.max(...layers)] ?? ["Leadership team"];
  const taken = new Set(known.values());
  const open = layers.filter((layer) => !known.has(layer));
  return new Map(
    open.map((layer) => {
      const label = wanted[layer];
      return [layer, label !== undefined && !taken.has(label) ? label : `Layer ${layer}`] as const;
    }),
  );
}
